package org.kyotoprotocol.itl.ws.soap;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.kyotoprotocol.itl.ws.encoding.EncodedContract;
import org.kyotoprotocol.itl.ws.encoding.EncodedContract.Message;
import org.kyotoprotocol.itl.ws.encoding.EncodedSchema;
import org.kyotoprotocol.itl.wsdl.registry.RegistryPort;
import org.kyotoprotocol.itl.wsdl.transactionlog.TransactionLogPort;

/** The two ports of the Data Exchange Standards (DES wire contract 2). */
@SuppressWarnings("ImmutableEnumChecker") // built once and never changed
public enum DesPort {
  /** Hosted by a registry, called by the ITL: 10 operations. */
  REGISTRY("Registry", "registry.wsdl", RegistryPort.class),
  /** Hosted by the ITL, called by registries and supplementary logs: 11 operations. */
  TRANSACTION_LOG("TransactionLog", "transactionlog.wsdl", TransactionLogPort.class);

  /** Namespace of services, ports and operation wrappers. */
  public static final String OPERATIONS = "urn:KyotoProtocol:RegistrySystem:ITL:1.0:0.0";

  private static final String WSDL_DIRECTORY = "org/kyotoprotocol/itl/wsdl/";

  private final String name;
  private final String wsdl;
  private final Class<?> serviceInterface;
  private final Map<String, Method> methods;
  private final EncodedContract contract;

  DesPort(String name, String wsdl, Class<?> serviceInterface) {
    this.name = name;
    this.wsdl = wsdl;
    this.serviceInterface = serviceInterface;
    this.methods =
        Arrays.stream(serviceInterface.getMethods())
            .collect(Collectors.toUnmodifiableMap(Method::getName, Function.identity()));
    this.contract = EncodedContract.read(WSDL_DIRECTORY + "literal/" + wsdl, Schema.TYPES);
  }

  /** Read once, shared by both ports. */
  private static final class Schema {
    static final EncodedSchema TYPES = EncodedSchema.read("org/kyotoprotocol/itl/xsd/types.xsd");
  }

  /** The service endpoint interface. */
  public Class<?> serviceInterface() {
    return serviceInterface;
  }

  /** The messages of this port. */
  public EncodedContract contract() {
    return contract;
  }

  /** Qualified name of the WSDL service. */
  public QName serviceName() {
    return new QName(OPERATIONS, name + "Service");
  }

  /** Qualified name of the WSDL port. */
  public QName portName() {
    return new QName(OPERATIONS, name + "Port");
  }

  /** Class path resource of the published rpc/encoded WSDL. */
  String publishedWsdl() {
    return WSDL_DIRECTORY + "published/" + wsdl;
  }

  /** Class path resource of the file that {@link #publishedWsdl()} imports. */
  String publishedImport() {
    return WSDL_DIRECTORY + "published/common.wsdl";
  }

  /** The class that carries the part of a message. */
  Class<?> partClass(Message message) {
    Method method = methods.get(message.operation());
    return message.response() ? method.getReturnType() : method.getParameterTypes()[0];
  }

  /** The port with that service endpoint interface. */
  public static DesPort of(Class<?> serviceInterface) {
    return Arrays.stream(values())
        .filter(port -> port.serviceInterface == serviceInterface)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(serviceInterface + " is no port of the DES"));
  }
}
