package org.kyotoprotocol.itl.ws.soap.axis;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apache.axis.client.Stub;
import org.apache.axis.wsdl.toJava.Emitter;

/** Generates Axis 1.4 code from a WSDL, as registries did, compiles and loads it. */
final class AxisStubs {
  private static final String OPERATIONS = "generated.operations";

  private final Path directory;
  private final ClassLoader loader;

  private AxisStubs(Path directory, ClassLoader loader) {
    this.directory = directory;
    this.loader = loader;
  }

  /** Generates client and server code from the WSDL at that URL. */
  static AxisStubs generate(URI wsdl, Path directory) throws Exception {
    Map<String, String> packages = new HashMap<>();
    packages.put("urn:KyotoProtocol:RegistrySystem:ITL:1.0:0.0", OPERATIONS);
    packages.put("urn:KyotoProtocol:RegistrySystem:ITL:Types:1.0:0.0", "generated.types");
    Emitter emitter = new Emitter();
    emitter.setOutputDir(directory.toString());
    emitter.setServerSide(true);
    emitter.setNamespaceMap(new HashMap<>(packages));
    emitter.run(wsdl.toString());
    return new AxisStubs(directory, compile(directory));
  }

  ClassLoader loader() {
    return loader;
  }

  /** The generated deployment descriptor of the server. */
  String deployment() throws IOException {
    return Files.readString(directory.resolve(OPERATIONS.replace('.', '/') + "/deploy.wsdd"));
  }

  Class<?> operationsClass(String name) throws ClassNotFoundException {
    return loader.loadClass(OPERATIONS + "." + name);
  }

  /** A client stub, such as {@code TransactionLog}, for an endpoint. */
  Stub stub(String service, URI endpoint) throws Exception {
    Object locator = operationsClass(service + "ServiceLocator").getConstructor().newInstance();
    return (Stub)
        operationsClass(service + "BindingStub")
            .getConstructor(URL.class, javax.xml.rpc.Service.class)
            .newInstance(endpoint.toURL(), locator);
  }

  private static ClassLoader compile(Path directory) throws Exception {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(directory)) {
      sources = files.filter(file -> file.toString().endsWith(".java")).toList();
    }
    for (Path source : sources) {
      if (source.toString().endsWith("BindingImpl.java")) {
        answerThroughTheTest(source);
      }
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of("-proc:none", "-nowarn", "-d", directory.toString(), "-classpath", classPath());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new IllegalStateException("Axis generated code that does not compile: " + messages);
      }
    }
    return new URLClassLoader(
        new URL[] {directory.toUri().toURL()}, AxisStubs.class.getClassLoader());
  }

  /** The generated implementation returns null; the test wants to see and answer the calls. */
  private static void answerThroughTheTest(Path implementation) throws IOException {
    String source =
        Files.readString(implementation)
            .replaceAll(
                "public (\\S+) (\\w+)\\((\\S+) (\\w+)\\)( throws [\\w.]+ \\{\\s+return )null;",
                "public $1 $2($3 $4)$5($1) "
                    + AxisRegistry.class.getName()
                    + ".answer($4, $1.class);");
    Files.writeString(implementation, source);
  }

  private static String classPath() {
    return Stream.of(
            Stub.class,
            javax.xml.rpc.Service.class,
            javax.xml.soap.SOAPElement.class,
            AxisRegistry.class)
        .map(AxisStubs::location)
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
