package dev.pinion.checker.model;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Our own library models as the build has parsed them: to parse them in each compilation would cost
 * more than all checks of a small program. Of the file only what describes a class that is met is
 * read.
 */
final class ModelIndex {
  static final String FILE = "models.index";

  /** Where a part of the file is. */
  private record Span(int start, int length) {}

  private final byte[] file;
  private final Map<String, Span> packages = new HashMap<>();
  private final Map<String, Map<String, List<Span>>> spans = new HashMap<>();
  private final Set<String> read = new TreeSet<>();

  ModelIndex(byte[] file) {
    this.file = file;
    try {
      DataInputStream in = in(new Span(0, file.length));
      for (int count = in.readInt(); count > 0; count--) {
        String name = in.readUTF();
        packages.put(name, skip(in, file.length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The index in the checker's jar. */
  static ModelIndex open() {
    try (InputStream in = ModelIndex.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the checker's jar lacks " + FILE);
      }
      return new ModelIndex(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> packages() {
    return packages.keySet();
  }

  /** The classes of a package that are described, by binary name. */
  Set<String> types(String packageName) {
    return inPackage(packageName).keySet();
  }

  /** What is said of a class. */
  List<StubType> describe(String packageName, String binaryName) {
    List<Span> parts = inPackage(packageName).get(binaryName);
    if (parts == null) {
      return List.of();
    }
    read.add(binaryName);
    List<StubType> described = new ArrayList<>(parts.size());
    try {
      for (Span part : parts) {
        described.add(type(binaryName, in(part)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return described;
  }

  /** The classes whose descriptions were needed until now. */
  Set<String> read() {
    return read;
  }

  private Map<String, List<Span>> inPackage(String packageName) {
    Map<String, List<Span>> types = spans.get(packageName);
    if (types == null) {
      types = find(packageName);
      spans.put(packageName, types);
    }
    return types;
  }

  private Map<String, List<Span>> find(String packageName) {
    Span part = packages.get(packageName);
    Map<String, List<Span>> types = new HashMap<>();
    if (part == null) {
      return types;
    }
    try {
      DataInputStream in = in(part);
      for (int count = in.readInt(); count > 0; count--) {
        String name = in.readUTF();
        types
            .computeIfAbsent(name, n -> new ArrayList<>(1))
            .add(skip(in, part.start + part.length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return types;
  }

  private DataInputStream in(Span part) {
    return new DataInputStream(new ByteArrayInputStream(file, part.start, part.length));
  }

  /** Passes over a part that begins with its length. */
  private static Span skip(DataInputStream in, int end) throws IOException {
    int length = in.readInt();
    Span part = new Span(end - in.available(), length);
    in.skipNBytes(length);
    return part;
  }

  private static StubType type(String binaryName, DataInput in) throws IOException {
    List<Note> notes = notes(in);
    Map<String, StubType.StubMethod> methods = new LinkedHashMap<>();
    for (int count = in.readUnsignedShort(); count > 0; count--) {
      String signature = in.readUTF();
      List<Note> onMethod = notes(in);
      List<Note> receiver = notes(in);
      int size = in.readUnsignedByte();
      List<List<Note>> parameters = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        parameters.add(notes(in));
      }
      methods.put(signature, new StubType.StubMethod(onMethod, receiver, parameters, null));
    }
    return new StubType(binaryName, notes, methods, null);
  }

  private static List<Note> notes(DataInput in) throws IOException {
    int count = in.readUnsignedByte();
    if (count == 0) {
      return List.of();
    }
    List<Note> notes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String name = in.readUTF();
      Map<String, List<String>> values = new HashMap<>();
      for (int left = in.readUnsignedByte(); left > 0; left--) {
        String argument = in.readUTF();
        int size = in.readUnsignedByte();
        List<String> texts = new ArrayList<>(size);
        for (int k = 0; k < size; k++) {
          texts.add(in.readUTF());
        }
        values.put(argument, texts);
      }
      notes.add(new Note(name, values));
    }
    return notes;
  }
}
