package dev.pinion.checker.type;

import static dev.pinion.checker.type.Rows.row;
import static dev.pinion.checker.type.Rows.rows;
import static dev.pinion.checker.type.Rows.state;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Mutable parts that nobody writes once others can see them. */
final class ImmutableStateTest {
  @TestFactory
  Stream<DynamicTest> filledInConstructor() {
    return rows(
        state(
            "SAFE",
            """
            private final Map<String, String> m = new HashMap<>(); F() { m.put("a", "b"); }
            String get(String k) { return m.get(k); }\
            """),
        state(
            "SAFE",
            """
            private final Map<String, String> m = new HashMap<>(); F(List<String> in) {
            fill(in); } private void fill(List<String> in) { for (String s : in) m.put(s, s); }
            String get(String k) { return m.get(k); }\
            """),
        state(
            "PLAIN_DATA",
            """
            private final Map<String, String> m = new HashMap<>(); F(List<String> in) {
            fill(in); } void fill(List<String> in) { for (String s : in) m.put(s, s); } String
            get(String k) { return m.get(k); }\
            """),
        state(
            "PLAIN_DATA",
            """
            private final Map<String, String> m = new HashMap<>(); F(F other) { other.m.put("",
            ""); } String get(String k) { return m.get(k); }\
            """),
        state(
            "PLAIN_DATA",
            """
            private final Map<String, String> m = new HashMap<>(); F(F other) { Map<String,
            String> t = other.m; t.put("", ""); } String get(String k) { return m.get(k); }\
            """),
        state(
            "PLAIN_DATA",
            """
            private final List<String> m = new ArrayList<>(); F(Executor e) { e.execute(() ->
            m.add("")); } String get() { return m.get(0); }\
            """),
        state(
            "SAFE",
            """
            private final int[] xs; F(int n) { xs = new int[n]; for (int i = 0; i < n; i++)
            xs[i] = i; } int at(int i) { return xs[i]; }\
            """),
        state(
            "PLAIN_DATA",
            """
            private final int[] xs = new int[3]; void set(int i) { xs[i] = 1; }\
            """));
  }

  @TestFactory
  Stream<DynamicTest> builtInLocalVariable() {
    return rows(
        state(
            "SAFE",
            """
            private final Map<String, String> m; F() { Map<String, String> t = new HashMap<>();
            t.put("a", "b"); m = t; } String get(String k) { return m.get(k); }\
            """),
        state(
            "PLAIN_DATA",
            """
            private final Map<String, String> m; F(List<Map<String, String>> out) { Map<String,
            String> t = new HashMap<>(); out.add(t); m = t; } String get(String k) { return
            m.get(k); }\
            """),
        state(
            "PLAIN_DATA",
            """
            private final Map<String, String> m; F(List<Map<String, String>> out) { Map<String,
            String> t = new HashMap<>(); m = t; out.add(t); } String get(String k) { return
            m.get(k); }\
            """),
        state(
            "SAFE",
            """
            private volatile Map<String, String> m = Map.of(); void load(List<String> in) {
            Map<String, String> t = new HashMap<>(); for (String s : in) t.put(s, s); m = t; }
            String get(String k) { return m.get(k); }\
            """),
        state(
            "UNKNOWN",
            """
            private volatile Map<String, String> m = Map.of(); void load(List<String> in) {
            Map<String, String> t = new HashMap<>(); for (String s : in) { t.put(s, s); m = t; }
            } String get(String k) { return m.get(k); }\
            """),
        state(
            "UNKNOWN",
            """
            private volatile Map<String, String> m = Map.of(); void load() { Map<String, String>
            t = new HashMap<>(); m = t; t.put("", ""); } String get(String k) { return m.get(k);
            }\
            """),
        state(
            "SAFE",
            """
            private volatile Map<String, String> m = new HashMap<>(); void add(String k) {
            Map<String, String> t = new HashMap<>(m); t.put(k, k); m = t; } String get(String k)
            { return m.get(k); }\
            """),
        state(
            "PLAIN_DATA",
            """
            private Map<String, String> m = new HashMap<>(); void add(String k) { Map<String,
            String> t = new HashMap<>(m); t.put(k, k); m = t; } String get(String k) { return
            m.get(k); }\
            """),
        state(
            "SAFE",
            """
            private final int[] xs; F(int n) { int[] t = new int[n]; for (int i = 0; i < n; i++)
            t[i] = i; xs = t; } int at(int i) { return xs[i]; }\
            """));
  }

  @TestFactory
  Stream<DynamicTest> unmodifiableViews() {
    return rows(
        state(
            "SAFE",
            """
            private final Map<String, String> m; F(Map<String, String> s) { m =
            Collections.unmodifiableMap(new HashMap<>(s)); } Map<String, String> all() { return
            m; }\
            """),
        state(
            "SAFE",
            """
            private final Map<String, String> m; F(List<String> in) { Map<String, String> t =
            new HashMap<>(); for (String s : in) t.put(s, s); m =
            Collections.unmodifiableMap(t); } Map<String, String> all() { return m; }\
            """),
        state(
            "SAFE",
            """
            private final List<String> xs = new ArrayList<>(); List<String> all() { return
            Collections.unmodifiableList(xs); }\
            """),
        state(
            "SAFE",
            """
            private final List<String> xs = new ArrayList<>(); java.util.stream.Stream<String>
            all() { return xs.stream(); }\
            """),
        state(
            "PLAIN_DATA",
            """
            private final List<String> xs = new ArrayList<>(); Iterator<String> all() { return
            xs.iterator(); }\
            """),
        state(
            "PLAIN_DATA",
            """
            private final List<String> xs = new ArrayList<>(); void add(String s) { xs.add(s); }
            List<String> all() { return Collections.unmodifiableList(xs); }\
            """),
        state(
            "UNKNOWN",
            """
            private final List<String> xs = new ArrayList<>(); synchronized void add(String s) {
            xs.add(s); } synchronized List<String> all() { return
            Collections.unmodifiableList(xs); }\
            """),
        state(
            "PLAIN_DATA",
            """
            private final List<StringBuilder> xs = new ArrayList<>(); List<StringBuilder> all()
            { return Collections.unmodifiableList(xs); }\
            """),
        state(
            "SAFE",
            """
            private final String[] names = {"a"}; List<String> all() { return List.of(names); }\
            """),
        state(
            "SAFE",
            """
            private final Comparator<String> c = Comparator.comparing(String::length);\
            """),
        state(
            "SAFE",
            """
            private final Comparator<String> c =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()).reversed();\
            """));
  }

  @TestFactory
  Stream<DynamicTest> recordsThatHandOutCopies() {
    return rows(
        row(
            "HOLDS",
            "SAFE",
            "R it; record R(byte[] b) { R { b = b.clone(); } public byte[] b() { return b.clone();"
                + " } }"),
        row("HOLDS", "PLAIN_DATA", "R it; record R(byte[] b) { R { b = b.clone(); } }"));
  }

  @TestFactory
  Stream<DynamicTest> innerClassesOfInnerClassesHoldTheOutermost() {
    return rows(
        row(
            "UNKNOWN",
            "PLAIN_DATA",
            "F.H it; int n; final class F { final class H { int m() { return n; } } }"),
        row("HOLDS", "SAFE", "F.H it; int n; final class F { final class H { } }"));
  }

  @TestFactory
  Stream<DynamicTest> whoCannotWriteAListMayWriteItsElements() {
    return rows(
        state(
            "PLAIN_DATA",
            """
            private final List<StringBuilder> m = new ArrayList<>(); void n() { m.stream().forEach(b ->
            b.append("x")); }\
            """),
        state(
            "PLAIN_DATA",
            """
            private final List<StringBuilder> m = new ArrayList<>(); void n() {
            m.forEach(StringBuilder::reverse); }\
            """),
        state(
            "SAFE",
            """
            private final List<String> m = new ArrayList<>(); void n() {
            m.forEach(System.out::println); }\
            """));
  }
}
