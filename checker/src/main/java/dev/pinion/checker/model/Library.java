package dev.pinion.checker.model;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All library models of one compilation, the user's before our own. */
final class Library {
  /** Of a package of which nothing is said. */
  private static final Map<Name, List<StubType>> UNDESCRIBED = Map.of();

  private final Context context;
  private final ModelIndex index = ModelIndex.open();
  private final Map<String, List<Map<String, StubType>>> userTypes = new HashMap<>();

  /** By packages that were met. */
  private final Map<PackageSymbol, Map<Name, List<StubType>>> types = new HashMap<>();

  private @Nullable StubParser parser;

  Library(Context context) {
    this.context = context;
  }

  /** Adds what a user says of a package; nobody may have asked for anything yet. */
  void add(String packageName, Map<String, StubType> types) {
    userTypes.computeIfAbsent(packageName, k -> new ArrayList<>()).add(types);
  }

  /** The classes of which our own models were needed until now. */
  Set<String> typesRead() {
    return index.read();
  }

  StubParser parser() {
    if (parser == null) {
      parser = new StubParser(context);
    }
    return parser;
  }

  /** What models say of a class, the user's first. */
  List<StubType> describe(ClassSymbol type) {
    PackageSymbol owner = Models.packageOf(type);
    Map<Name, List<StubType>> inPackage = types.get(owner);
    if (inPackage == null) {
      inPackage = isDescribed(owner.fullname.toString()) ? new HashMap<>() : UNDESCRIBED;
      types.put(owner, inPackage);
    }
    if (inPackage == UNDESCRIBED) {
      return List.of();
    }
    List<StubType> described = inPackage.get(type.flatname);
    if (described == null) {
      described = find(owner.fullname.toString(), type.flatname.toString());
      inPackage.put(type.flatname, described);
    }
    return described;
  }

  private boolean isDescribed(String packageName) {
    return userTypes.containsKey(packageName) || index.packages().contains(packageName);
  }

  private List<StubType> find(String packageName, String binaryName) {
    List<StubType> ours = index.describe(packageName, binaryName);
    List<Map<String, StubType>> users = userTypes.get(packageName);
    if (users == null) {
      return ours;
    }
    List<StubType> all = new ArrayList<>();
    for (Map<String, StubType> types : users) {
      StubType described = types.get(binaryName);
      if (described != null) {
        all.add(described);
      }
    }
    all.addAll(ours);
    return all;
  }
}
