import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Ways to damage a source file. Three files in four get only such as may leave something that still
 * compiles, for a file with a syntax error never reaches a check.
 */
enum Mutation {
  DELETE_TOKEN {
    @Override
    void apply(Tokens tokens, Random random) {
      tokens.remove(tokens.any(random));
    }
  },
  DUPLICATE_TOKEN {
    @Override
    void apply(Tokens tokens, Random random) {
      int at = tokens.any(random);
      tokens.set(at, tokens.get(at) + " " + tokens.get(at));
    }
  },
  SWAP_TOKENS {
    @Override
    void apply(Tokens tokens, Random random) {
      int a = tokens.any(random);
      int b = tokens.any(random);
      String first = tokens.get(a);
      tokens.set(a, tokens.get(b));
      tokens.set(b, first);
    }
  },
  REMOVE_BRACE {
    @Override
    void apply(Tokens tokens, Random random) {
      tokens.set(tokens.matching(random, "[{}()]"), " ");
    }
  },
  TRUNCATE {
    @Override
    void apply(Tokens tokens, Random random) {
      tokens.truncate(tokens.any(random));
    }
  },
  HUGE_LITERAL {
    @Override
    void apply(Tokens tokens, Random random) {
      String string = "\"" + "\\u00e9x".repeat(20_000) + "\"";
      String[] huge = {string, "9223372036854775807L", "1e308", "9".repeat(5_000), "-2147483648"};
      tokens.set(tokens.matching(random, "\".*\"|[0-9].*|null|true|false"), any(random, huge));
    }
  },
  NULL_LITERAL {
    @Override
    void apply(Tokens tokens, Random random) {
      tokens.set(tokens.matching(random, "\".*\"|this"), "null");
    }
  },
  UNICODE_NAME {
    @Override
    void apply(Tokens tokens, Random random) {
      String[] names = {"ärger", "变量", "\\u0061b", "$", "_x", "𝒳", "ﬁ", "e\u0301"};
      String name = tokens.get(tokens.assigned(random));
      tokens.replaceAll(name, any(random, names));
    }
  },
  ODD_CHARACTER {
    @Override
    void apply(Tokens tokens, Random random) {
      String[] odd = {"\0", "\u202e", "\ufeff", "\\u000a", "#", "\u001a", "💥", "\\uD83D", "//"};
      int at = tokens.any(random);
      tokens.set(at, tokens.get(at) + any(random, odd));
    }
  },
  DROP_MODIFIER {
    @Override
    void apply(Tokens tokens, Random random) {
      tokens.set(tokens.matching(random, MODIFIER), " ");
    }
  },
  OTHER_MODIFIER {
    @Override
    void apply(Tokens tokens, Random random) {
      String[] modifiers = MODIFIER.split("\\|");
      tokens.set(tokens.matching(random, MODIFIER), any(random, modifiers));
    }
  },
  DELETE_STATEMENT {
    @Override
    void apply(Tokens tokens, Random random) {
      int at = tokens.matching(random, ";");
      tokens.clear(tokens.startOfStatement(at), at + 1);
    }
  },
  DUPLICATE_STATEMENT {
    @Override
    void apply(Tokens tokens, Random random) {
      int at = tokens.callStatement(random);
      tokens.set(at, ";" + tokens.text(tokens.startOfStatement(at), at + 1));
    }
  },
  WRAP_STATEMENT {
    @Override
    void apply(Tokens tokens, Random random) {
      String[][] around = {
        {"synchronized (this) {", "}"},
        {"new Thread(() -> {", "}).start();"},
        {"for (;;) {", "}"},
        {"if (hashCode() == 1) {", "}"},
        {"{{{{", "}}}}"},
        {"try {", "} finally { toString(); }"},
        {"new Object() { { ", "} };"},
        {"switch (hashCode()) { case 1 -> {", "} default -> {} }"},
      };
      String[] chosen = around[random.nextInt(around.length)];
      int at = tokens.callStatement(random);
      int from = tokens.startOfStatement(at);
      tokens.set(at, ";" + chosen[1]);
      tokens.set(from, chosen[0] + tokens.get(from));
    }
  },
  OTHER_NAME {
    @Override
    void apply(Tokens tokens, Random random) {
      tokens.set(
          tokens.matching(random, "[a-z]\\w*"), tokens.get(tokens.matching(random, "[a-z]\\w*")));
    }
  },
  OTHER_TYPE {
    @Override
    void apply(Tokens tokens, Random random) {
      String[] types = {"var", "int", "Object", "String", "List", "Runnable", "Thread", "?", "T"};
      tokens.set(tokens.matching(random, "[A-Z]\\w*"), any(random, types));
    }
  },
  CAPTURE {
    @Override
    void apply(Tokens tokens, Random random) {
      int at = tokens.callStatement(random);
      String name = tokens.get(tokens.valueBefore(at, random));
      tokens.set(at, ";new Thread(() -> System.out.println(" + name + ")).start();");
    }
  },
  DEEP {
    @Override
    void apply(Tokens tokens, Random random) {
      int at = tokens.matching(random, "\".*\"|[0-9].*|null|true|false");
      int deep = 50 << random.nextInt(4);
      tokens.set(at, "(".repeat(deep) + tokens.get(at) + ")".repeat(deep));
    }
  };

  private static final String MODIFIER =
      "public|private|protected|static|final|volatile|synchronized|abstract|transient|sealed";

  /** Those that leave a chance that the file still compiles. */
  private static final Mutation[] GENTLE = {
    NULL_LITERAL, UNICODE_NAME, DROP_MODIFIER, DUPLICATE_STATEMENT, WRAP_STATEMENT, CAPTURE, DEEP
  };

  abstract void apply(Tokens tokens, Random random);

  /** A damaged source: the same for the same seed and text. */
  static String of(String source, long seed) {
    Random random = new Random(seed);
    Tokens tokens = new Tokens(source);
    Mutation[] choices = random.nextInt(4) == 0 ? values() : GENTLE;
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      choices[random.nextInt(choices.length)].apply(tokens, random);
    }
    return tokens.text(0, tokens.size());
  }

  private static String any(Random random, String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** A source in pieces: names, literals, other characters, and the space and comments between. */
  static final class Tokens {
    private static final Pattern TOKEN =
        Pattern.compile(
            "//[^\n"
                + "]*|/\\*(?s:.*?)\\*/|\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\n"
                + "])*\"|'(?:\\\\.|[^'\\\\])*'|[\\p{L}_$][\\w\\p{L}$]*|[0-9][\\w.]*|\\s+|(?s:.)");

    private final List<String> all = new ArrayList<>();

    Tokens(String source) {
      Matcher matcher = TOKEN.matcher(source);
      while (matcher.find()) {
        all.add(matcher.group());
      }
      all.add("\n");
    }

    int size() {
      return all.size();
    }

    String get(int at) {
      return all.get(at);
    }

    void set(int at, String token) {
      all.set(at, token);
    }

    void remove(int at) {
      all.set(at, "");
    }

    void clear(int from, int to) {
      all.subList(from, to).replaceAll(token -> "");
    }

    void truncate(int at) {
      clear(at, all.size());
    }

    void replaceAll(String token, String other) {
      all.replaceAll(known -> known.equals(token) ? other : known);
    }

    String text(int from, int to) {
      return String.join("", all.subList(from, to));
    }

    int any(Random random) {
      return matching(random, "[^\\s/].*");
    }

    /** A token that matches; any, should there be none. */
    int matching(Random random, String pattern) {
      Pattern compiled = Pattern.compile(pattern);
      return chosen(random, i -> compiled.matcher(all.get(i)).matches())
          .orElseGet(() -> random.nextInt(all.size()));
    }

    /** The end of a statement that is a call or holds one at its end: it stands in code. */
    int callStatement(Random random) {
      return chosen(random, i -> all.get(i).equals(";") && before(i).equals(")"), ";");
    }

    /** A name that something is assigned to. */
    int assigned(Random random) {
      return chosen(
          random, i -> all.get(i).matches("[a-z]\\w*") && after(i).equals("="), "[a-z]\\w*");
    }

    /** A name of a value in the statement that ends here. */
    int valueBefore(int end, Random random) {
      int from = startOfStatement(end);
      return chosen(
          random,
          i ->
              i >= from
                  && i < end
                  && all.get(i).matches("[a-z]\\w*")
                  && !all.get(i).matches("return|throw|new|if|else|super|instanceof")
                  && after(i).matches("[.,);]")
                  && !before(i).equals("."),
          "this");
    }

    private int chosen(Random random, IntPredicate fits, String otherwise) {
      return chosen(random, fits).orElseGet(() -> matching(random, otherwise));
    }

    private OptionalInt chosen(Random random, IntPredicate fits) {
      int[] fit = IntStream.range(0, all.size()).filter(fits).toArray();
      return fit.length == 0
          ? OptionalInt.empty()
          : OptionalInt.of(fit[random.nextInt(fit.length)]);
    }

    private String before(int at) {
      return beside(at, -1);
    }

    private String after(int at) {
      return beside(at, 1);
    }

    /** The next token in a direction that is not blank; empty at the end of the file. */
    private String beside(int at, int step) {
      int i = at + step;
      while (i >= 0 && i < all.size() && all.get(i).isBlank()) {
        i += step;
      }
      return i < 0 || i == all.size() ? "" : all.get(i);
    }

    /** Where the statement begins that ends before a position. */
    int startOfStatement(int end) {
      int at = end;
      while (at > 0 && !all.get(at - 1).matches("[;{}]")) {
        at--;
      }
      return at;
    }
  }
}
