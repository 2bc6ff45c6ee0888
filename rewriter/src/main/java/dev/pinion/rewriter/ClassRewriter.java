package dev.pinion.rewriter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Rewrites one class: finds its bodies, compiles each, puts the machines where lambdas were. */
final class ClassRewriter {

  /** How javac names the method of a lambda: after the method around it. */
  private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

  /** The first class file version with nest mates, which javac's lambdas then rely on. */
  private static final int JAVA_11 = Opcodes.V11;

  private final ClassNode host = new ClassNode();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> strays = new ArrayList<>();

  /** How many machines were made for a method, for their names. */
  private final Map<String, Integer> made = new HashMap<>();

  /** By the method that runs: a lambda in a finally block is made in several places. */
  private final Map<Handle, Body> bodies = new LinkedHashMap<>();

  /** Where each body begins in the source. */
  private final Map<Body, Integer> lines = new LinkedHashMap<>();

  ClassRewriter(ClassReader reader) {
    reader.accept(host, ClassReader.EXPAND_FRAMES);
  }

  Rewriting rewrite() {
    List<BodySite> sites = new ArrayList<>();
    for (MethodNode method : host.methods) {
      sites.addAll(BodySite.in(method));
    }
    if (!sites.isEmpty() && (host.version & 0xffff) < JAVA_11) {
      problem("async bodies need class files of Java 11 or newer", sites.get(0).line());
      return unchanged();
    }
    sites.forEach(this::replace);
    bodies.values().forEach(this::analyze);
    findStrays();
    if (bodies.isEmpty() || !problems.isEmpty()) {
      return unchanged();
    }
    return write();
  }

  private Rewriting unchanged() {
    return new Rewriting(new TreeMap<>(), List.copyOf(problems), List.copyOf(strays));
  }

  private void replace(BodySite site) {
    if (!site.isPlain()) {
      problem("an async body can be no other interface than AsyncBody", site.line());
      return;
    }
    Body body = bodies.get(site.target());
    if (body == null) {
      MethodNode lambda = site.lambda(host);
      String around = around(lambda == null ? site.in().name : lambda.name);
      int index = made.merge(around, 1, Integer::sum) - 1;
      String machine = host.name + "$" + around + "$async" + index;
      if (lambda == null) {
        String name = "lambda$" + around + "$async" + index;
        lambda = ReferencedBody.of(site.target(), site.make().desc, name);
        host.methods.add(lambda);
      }
      body = new Body(host.name, (host.access & Opcodes.ACC_INTERFACE) != 0, lambda, machine);
      bodies.put(site.target(), body);
      lines.put(body, site.line());
    }
    site.replace(body);
  }

  /** The method of the source that a method belongs to: a lambda is part of the one around it. */
  private static String around(String method) {
    Matcher lambda = LAMBDA.matcher(method);
    String name = lambda.matches() ? lambda.group(1) : method;
    return switch (name) {
      case "<init>" -> "new";
      case "<clinit>" -> "static";
      default -> name;
    };
  }

  private void analyze(Body body) {
    int line = Objects.requireNonNull(lines.get(body));
    try {
      body.analyze();
    } catch (Unsupported unsupported) {
      problem(unsupported.getMessage(), unsupported.line > 0 ? unsupported.line : line);
    } catch (RuntimeException failure) {
      problem(internal(failure), line);
    }
  }

  private Rewriting write() {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    try {
      for (Body body : bodies.values()) {
        BodyCode.generate(body);
        classes.put(body.machine.replace('/', '.'), MachineClass.write(host, body));
      }
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      host.accept(writer);
      classes.put(host.name.replace('/', '.'), writer.toByteArray());
      return new Rewriting(classes, List.of(), List.copyOf(strays));
    } catch (MethodTooLargeException tooLarge) {
      problem(
          "the compiled async body has "
              + tooLarge.getCodeSize()
              + " bytes and the JVM allows 65535: split it into several async methods",
          lineOf(tooLarge.getMethodName()));
    } catch (ClassTooLargeException tooLarge) {
      problem("the class with its compiled async bodies is too large for the JVM", firstLine());
    } catch (RuntimeException failure) {
      problem(internal(failure), firstLine());
    }
    return unchanged();
  }

  private int lineOf(String method) {
    for (Map.Entry<Body, Integer> entry : lines.entrySet()) {
      if (entry.getKey().method.name.equals(method)) {
        return entry.getValue();
      }
    }
    return firstLine();
  }

  private int firstLine() {
    return lines.values().iterator().next();
  }

  /** Awaits in ordinary methods, and {@code Async::await} as a method reference. */
  private void findStrays() {
    Set<MethodNode> methods = new HashSet<>();
    bodies.values().forEach(body -> methods.add(body.method));
    Set<String> lambdas = lambdasInUse();
    for (MethodNode method : host.methods) {
      if ((method.access & Opcodes.ACC_SYNTHETIC) != 0
          && LAMBDA.matcher(method.name).matches()
          && !lambdas.contains(method.name)) {
        continue; // javac leaves out if (false) { … }, but not the lambdas in it
      }
      int line = 0;
      for (AbstractInsnNode insn : method.instructions) {
        if (insn instanceof LineNumberNode number) {
          line = number.line;
        }
        boolean called = Names.isAwait(insn) && !methods.contains(method);
        if (called || (insn instanceof InvokeDynamicInsnNode dynamic && refersToAwait(dynamic))) {
          strays.add(
              located(
                  "await stands in no async body: it must stand directly in a lambda that is an"
                      + " AsyncBody, not in a method or lambda within",
                  line));
        }
      }
    }
  }

  /** The methods that some {@code invokedynamic} of the class refers to. */
  private Set<String> lambdasInUse() {
    Set<String> names = new HashSet<>();
    for (MethodNode method : host.methods) {
      for (AbstractInsnNode insn : method.instructions) {
        if (insn instanceof InvokeDynamicInsnNode dynamic) {
          for (Object argument : dynamic.bsmArgs) {
            if (argument instanceof Handle handle && handle.getOwner().equals(host.name)) {
              names.add(handle.getName());
            }
          }
        }
      }
    }
    return names;
  }

  private static boolean refersToAwait(InvokeDynamicInsnNode dynamic) {
    for (Object argument : dynamic.bsmArgs) {
      if (argument instanceof Handle handle
          && handle.getOwner().equals(Names.ASYNC)
          && handle.getName().equals("await")) {
        return true;
      }
    }
    return false;
  }

  private static String internal(RuntimeException failure) {
    return "Pinion failed to compile this async body, which is a defect of Pinion: please report"
        + " the code of the body and this: "
        + failure
        + (failure.getStackTrace().length > 0 ? " at " + failure.getStackTrace()[0] : "");
  }

  private void problem(@Nullable String message, int line) {
    problems.add(located(String.valueOf(message), line));
  }

  private Problem located(String message, int line) {
    return new Problem(message, host.name.replace('/', '.'), host.sourceFile, line);
  }
}
