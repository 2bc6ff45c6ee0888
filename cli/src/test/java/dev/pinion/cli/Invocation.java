package dev.pinion.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One call of the command in this process.
 *
 * @param out what the command has written to its standard output
 * @param err to its standard error
 * @param program what a program that it ran has written to System.out
 */
record Invocation(int status, String out, String err, String program) {

  static Invocation of(String... arguments) {
    return withInput("", arguments);
  }

  static Invocation withInput(String input, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    ByteArrayOutputStream program = new ByteArrayOutputStream();
    InputStream systemIn = System.in;
    PrintStream systemOut = System.out;
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    System.setOut(new PrintStream(program, true, StandardCharsets.UTF_8));
    try {
      int status = Pinion.run(new PrintWriter(out), new PrintWriter(err), arguments);
      String printed = program.toString(StandardCharsets.UTF_8);
      return new Invocation(status, out.toString(), err.toString(), printed);
    } finally {
      System.setIn(systemIn);
      System.setOut(systemOut);
      Thread.currentThread().setContextClassLoader(loader);
    }
  }

  /** The one line that explains why nothing could be done. */
  void refusesWith(String line) {
    assertThat(err.lines().toList()).isEqualTo(List.of(line));
    assertThat(out).isEmpty();
    assertThat(status).isEqualTo(2);
  }

  String lastLine() {
    List<String> lines = out.lines().toList();
    return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
  }
}
