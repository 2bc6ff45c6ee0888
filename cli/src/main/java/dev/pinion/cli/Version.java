package dev.pinion.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Pinion.class.getPackage().getImplementationVersion();
    return new String[] {"pinion " + Objects.requireNonNullElse(version, "(not packaged)")};
  }
}
