package dev.pinion.checker.model;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.parser.ParserFactory;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.JCDiagnostic;
import com.sun.tools.javac.util.Log;
import dev.pinion.checker.model.StubType.Place;
import dev.pinion.checker.model.StubType.StubMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;

/**
 * Reads library models with javac's own parser. Errors of syntax and of notation are javac errors
 * at their line of the model file.
 */
final class StubParser {
  private final Log log;
  private final ParserFactory parsers;

  StubParser(Context context) {
    log = Log.instance(context);
    parsers = ParserFactory.instance(context);
  }

  /** The types of one package, by binary name. */
  Map<String, StubType> parse(StubSource source) {
    JavaFileObject before = log.useSource(source);
    try {
      JCTree.JCCompilationUnit unit =
          parsers.newParser(source.getCharContent(true), false, false, true).parseCompilationUnit();
      Reader reader = new Reader(source);
      for (Tree tree : unit.getTypeDecls()) {
        if (tree instanceof ClassTree type) {
          reader.type(type, source.packageName() + ".", Map.of());
        }
      }
      return reader.types;
    } finally {
      log.useSource(before);
    }
  }

  /** An error at its line of a model file. */
  void error(Place place, String text) {
    JavaFileObject before = log.useSource(place.source());
    try {
      log.error(place.position(), new JCDiagnostic.Error("compiler", "proc.messager", text));
    } finally {
      log.useSource(before);
    }
  }

  void describedTwice(StubType type) {
    String name = type.binaryName().replace('$', '.');
    error(type.requirePlace(), name + " is described twice in this file; merge the two");
  }

  private final class Reader {
    private final Map<String, StubType> types = new LinkedHashMap<>();
    private final StubSource source;

    /** The parameters of the method that is being read. */
    private List<String> names = List.of();

    Reader(StubSource source) {
      this.source = source;
    }

    void type(ClassTree tree, String prefix, Map<String, String> outerBounds) {
      String binaryName = prefix + tree.getSimpleName();
      Map<String, String> bounds = bounds(outerBounds, tree.getTypeParameters());
      Map<String, StubMethod> methods = new LinkedHashMap<>();
      for (Tree member : tree.getMembers()) {
        switch (member) {
          case ClassTree nested -> type(nested, binaryName + "$", bounds);
          case MethodTree method -> {
            if (methods.put(signature(method, bounds), method(method)) != null) {
              error(place(method), "this method is described twice; merge the two");
            }
          }
          case VariableTree field ->
              error(place(field), "a model describes classes and methods, not fields; remove it");
          default -> {}
        }
      }
      List<Note> notes = notes(tree.getModifiers().getAnnotations(), Vocabulary.Place.TYPE);
      StubType type = new StubType(binaryName, notes, methods, place(tree));
      if (types.put(binaryName, type) != null) {
        describedTwice(type);
      }
    }

    private StubMethod method(MethodTree tree) {
      names = tree.getParameters().stream().map(p -> p.getName().toString()).toList();
      List<List<Note>> parameters = new ArrayList<>();
      for (VariableTree parameter : tree.getParameters()) {
        parameters.add(notes(annotations(parameter), Vocabulary.Place.PARAMETER));
      }
      VariableTree receiver = tree.getReceiverParameter();
      List<AnnotationTree> onMethod = new ArrayList<>(tree.getModifiers().getAnnotations());
      if (tree.getReturnType() instanceof AnnotatedTypeTree annotated) {
        onMethod.addAll(annotated.getAnnotations());
      }
      return new StubMethod(
          notes(onMethod, Vocabulary.Place.METHOD),
          receiver == null ? List.of() : notes(annotations(receiver), Vocabulary.Place.PARAMETER),
          List.copyOf(parameters),
          place(tree));
    }

    /** Replaces the names of parameters in an annotation by their indexes. */
    private Note resolved(Note note, AnnotationTree tree) {
      List<String> named = Vocabulary.parameterNames(note);
      if (named.isEmpty()) {
        return note;
      }
      List<String> indexes = new ArrayList<>();
      for (String name : named) {
        int index = name.equals("this") ? MethodModel.RECEIVER : names.indexOf(name);
        if (index < 0 && !name.equals("this")) {
          error(
              place(tree),
              "@%s names '%s', but this method has no such parameter; use %s"
                  .formatted(note.name(), name, String.join(", ", names) + " or this"));
        } else {
          indexes.add(String.valueOf(index));
        }
      }
      return new Note(note.name(), Map.of("value", indexes));
    }

    private List<AnnotationTree> annotations(VariableTree parameter) {
      List<AnnotationTree> all = new ArrayList<>(parameter.getModifiers().getAnnotations());
      if (parameter.getType() instanceof AnnotatedTypeTree annotated) {
        all.addAll(annotated.getAnnotations());
      }
      return all;
    }

    private List<Note> notes(List<? extends AnnotationTree> trees, Vocabulary.Place place) {
      List<Note> notes = new ArrayList<>(trees.size());
      for (AnnotationTree tree : trees) {
        Map<String, List<String>> values = new HashMap<>();
        for (ExpressionTree argument : tree.getArguments()) {
          if (argument instanceof AssignmentTree assignment) {
            values.put(assignment.getVariable().toString(), values(assignment.getExpression()));
          } else {
            values.put("value", values(argument));
          }
        }
        Note note = new Note(simpleName(tree.getAnnotationType(), Map.of()), values);
        String problem = Vocabulary.problem(note, place);
        Note other = Vocabulary.contradicted(note, notes);
        if (problem != null) {
          error(place(tree), problem);
        } else if (other != null) {
          error(place(tree), Vocabulary.contradiction(note, other));
        } else {
          notes.add(resolved(note, tree));
        }
      }
      return List.copyOf(notes);
    }

    private List<String> values(ExpressionTree tree) {
      return switch (tree) {
        case NewArrayTree array ->
            array.getInitializers().stream().flatMap(e -> values(e).stream()).toList();
        case LiteralTree literal -> List.of(String.valueOf(literal.getValue()));
        default -> List.of(tree.toString());
      };
    }

    private Place place(Tree tree) {
      return new Place(source, ((JCTree) tree).pos);
    }

    private String signature(MethodTree method, Map<String, String> outer) {
      Map<String, String> bounds = bounds(outer, method.getTypeParameters());
      StringBuilder signature = new StringBuilder(method.getName()).append('(');
      String separator = "";
      for (VariableTree parameter : method.getParameters()) {
        signature.append(separator).append(simpleName(parameter.getType(), bounds));
        separator = ",";
      }
      return signature.append(')').toString();
    }

    private Map<String, String> bounds(
        Map<String, String> outer, List<? extends TypeParameterTree> parameters) {
      if (parameters.isEmpty()) {
        return outer;
      }
      Map<String, String> bounds = new HashMap<>(outer);
      for (TypeParameterTree parameter : parameters) {
        var bound = parameter.getBounds();
        bounds.put(
            parameter.getName().toString(),
            bound.isEmpty() ? "Object" : simpleName(bound.get(0), bounds));
      }
      return bounds;
    }

    /** The erasure of a type as written, without its package. */
    private String simpleName(Tree type, Map<String, String> bounds) {
      return switch (type) {
        case AnnotatedTypeTree annotated -> simpleName(annotated.getUnderlyingType(), bounds);
        case ParameterizedTypeTree generic -> simpleName(generic.getType(), bounds);
        case ArrayTypeTree array -> simpleName(array.getType(), bounds) + "[]";
        case MemberSelectTree select -> select.getIdentifier().toString();
        case IdentifierTree name ->
            bounds.getOrDefault(name.getName().toString(), name.getName().toString());
        default -> type.toString();
      };
    }
  }
}
