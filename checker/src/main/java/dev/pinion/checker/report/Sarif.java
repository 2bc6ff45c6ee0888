package dev.pinion.checker.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Findings in the form that code hosts and editors read: SARIF 2.1.0, one run.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">the standard</a>
 */
public final class Sarif {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  /** Files below the folder where the compiler runs are named from there, as code hosts want. */
  private static final URI ROOT = Path.of("").toAbsolutePath().toUri();

  private final JsonWriter json;

  private Sarif(JsonWriter json) {
    this.json = json;
  }

  /** The findings as a SARIF log. */
  public static String of(List<Reported> findings) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      new Sarif(json).log(findings);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible); // text in memory takes everything
    }
    return text.append('\n').toString();
  }

  private void log(List<Reported> findings) throws IOException {
    json.beginObject().name("$schema").value(SCHEMA).name("version").value("2.1.0");
    json.name("runs").beginArray().beginObject();
    json.name("columnKind").value("utf16CodeUnits");
    tool(findings);
    json.name("originalUriBaseIds").beginObject().name("SOURCES").beginObject();
    json.name("uri").value(ROOT.toString()).endObject().endObject();
    json.name("results").beginArray();
    for (Reported finding : findings) {
      result(finding);
    }
    json.endArray().endObject().endArray().endObject();
  }

  private void tool(List<Reported> findings) throws IOException {
    json.name("tool").beginObject().name("driver").beginObject();
    json.name("name").value("Pinion").name("informationUri").value("https://pinion.dev");
    String version = Sarif.class.getPackage().getImplementationVersion();
    if (version != null) {
      json.name("version").value(version);
    }
    json.name("rules").beginArray();
    for (Reported.Rule rule : new LinkedHashSet<>(findings.stream().map(Reported::rule).toList())) {
      json.beginObject().name("id").value(rule.name()).name("helpUri").value(rule.page());
      json.name("shortDescription").beginObject().name("text").value(rule.summary()).endObject();
      json.endObject();
    }
    json.endArray().endObject().endObject();
  }

  private void result(Reported finding) throws IOException {
    json.beginObject().name("ruleId").value(finding.rule().name());
    json.name("level").value(finding.error() ? "error" : "warning");
    json.name("message").beginObject().name("text").value(finding.text()).endObject();
    json.name("partialFingerprints").beginObject();
    json.name("checkMemberHeadline/v1").value(finding.key()).endObject();
    json.name("locations").beginArray().beginObject();
    physical(finding.file(), finding.line(), finding.column());
    json.name("logicalLocations").beginArray().beginObject();
    json.name("fullyQualifiedName").value(finding.member()).endObject().endArray();
    json.endObject().endArray();
    json.name("relatedLocations").beginArray();
    for (Reported.Place place : finding.places()) {
      json.beginObject();
      physical(finding.file(), place.line(), place.column());
      json.name("message").beginObject().name("text").value(place.label()).endObject();
      json.endObject();
    }
    json.endArray().endObject();
  }

  private void physical(URI file, long line, long column) throws IOException {
    URI relative = ROOT.relativize(file);
    json.name("physicalLocation").beginObject();
    json.name("artifactLocation").beginObject().name("uri").value(relative.toString());
    if (!relative.isAbsolute()) {
      json.name("uriBaseId").value("SOURCES");
    }
    json.endObject();
    json.name("region").beginObject().name("startLine").value(line);
    json.name("startColumn").value(column).endObject().endObject();
  }
}
