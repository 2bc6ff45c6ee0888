package dev.pinion.rewriter;

import static com.google.common.truth.Truth.assertThat;
import static dev.pinion.rewriter.Programs.program;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.LocatableEvent;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.StepRequest;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a debugger sees of a compiled body, through the JVM's debugger interface. */
final class DebuggerTest {
  private static final String MEMBERS =
      """
      int field = 7;
      Future<?> go(Effects e) {
        return async(() -> {
          int kept = 20;
          int got = await(e.later(22));
          e.at("break here", kept + got);
          int last = await(e.later(1));
          return last + field;
        });
      }
      public static void main(String[] args) {
        Effects e = new Effects(Integer.parseInt(args[0]));
        e.run(new Program().go(e));
      }
      """;

  @TempDir Path temp;

  @Test
  void localsThatSurvivedAnAwaitAreVisible() throws Exception {
    Seen seen = debug("1", false);
    assertThat(seen.lines).containsExactly("break here");
    assertThat(seen.locals).containsAtLeast("kept", "20", "got", "22");
    assertThat(seen.locals).containsKey("self");
  }

  @Test
  void stepsGoFromLineToLineOverAnAwait() throws Exception {
    assertThat(debug("0", true).lines)
        .containsExactly("break here", "int last", "return last")
        .inOrder();
  }

  private static final class Seen {
    final List<String> lines = new ArrayList<>();
    final Map<String, String> locals = new java.util.HashMap<>();
  }

  /** Runs the program with a breakpoint in its body, then step by step to the body's end. */
  private Seen debug(String delay, boolean step) throws Exception {
    String source = program("dev.pinion.Async", MEMBERS);
    for (Map.Entry<String, byte[]> each :
        Compiled.withPlugin(source).succeeded().classes().entrySet()) {
      Files.write(temp.resolve(each.getKey() + ".class"), each.getValue());
    }
    List<String> lines = source.lines().toList();
    int line = 1 + lines.indexOf(lines.stream().filter(s -> s.contains("break")).findFirst().get());
    VirtualMachine vm = launch(delay);
    vm.eventRequestManager().createClassPrepareRequest().enable();
    Seen seen = new Seen();
    boolean running = true;
    while (running) {
      EventSet events = vm.eventQueue().remove();
      for (Event event : events) {
        switch (event) {
          case ClassPrepareEvent prepared when prepared.referenceType().name().equals("Program") ->
              breakAt(prepared.referenceType(), line, vm);
          case BreakpointEvent stopped -> {
            note(stopped, lines, seen);
            if (step) {
              StepRequest request =
                  vm.eventRequestManager()
                      .createStepRequest(
                          stopped.thread(), StepRequest.STEP_LINE, StepRequest.STEP_OVER);
              request.addClassFilter("Program");
              request.enable();
            }
          }
          case StepEvent stepped -> note(stepped, lines, seen);
          case VMDeathEvent end -> running = false;
          case VMDisconnectEvent end -> running = false;
          default -> {}
        }
      }
      events.resume();
    }
    vm.process().waitFor();
    return seen;
  }

  private static void breakAt(ReferenceType type, int line, VirtualMachine vm)
      throws AbsentInformationException {
    List<Location> locations = type.locationsOfLine(line);
    assertThat(locations).hasSize(1); // more would stop the debugger twice
    vm.eventRequestManager().createBreakpointRequest(locations.get(0)).enable();
  }

  private static void note(LocatableEvent event, List<String> source, Seen seen)
      throws IncompatibleThreadStateException, AbsentInformationException {
    StackFrame frame = event.thread().frame(0);
    if (!frame.location().method().name().startsWith("lambda$go")) {
      return;
    }
    String line = source.get(frame.location().lineNumber() - 1);
    seen.lines.add(
        List.of("break here", "int last", "return last").stream()
            .filter(line::contains)
            .findFirst()
            .orElse(line));
    for (LocalVariable variable : frame.visibleVariables()) {
      seen.locals.put(variable.name(), String.valueOf(frame.getValue(variable)));
    }
  }

  private VirtualMachine launch(String delay) throws Exception {
    LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    arguments.get("main").setValue("Program " + delay);
    arguments
        .get("options")
        .setValue(
            "-cp \"" + temp + File.pathSeparator + System.getProperty("java.class.path") + "\"");
    return connector.launch(arguments);
  }
}
