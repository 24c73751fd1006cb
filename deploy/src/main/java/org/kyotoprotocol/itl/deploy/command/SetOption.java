package org.kyotoprotocol.itl.deploy.command;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which sets of reference data are meant. */
public final class SetOption {
  @Spec(Target.MIXEE)
  CommandSpec spec;

  @Option(
      names = "--set",
      paramLabel = "NAME",
      split = ",",
      description = "Only these sets, such as parties,limits; may be repeated (standard: all).")
  List<String> names = List.of();

  /**
   * @throws ParameterException naming the sets, if one is unknown
   */
  Set<ReferenceSet> value() {
    if (names.isEmpty()) {
      return EnumSet.allOf(ReferenceSet.class);
    }
    Set<ReferenceSet> sets = EnumSet.noneOf(ReferenceSet.class);
    for (String name : names) {
      Optional<ReferenceSet> set =
          Arrays.stream(ReferenceSet.values())
              .filter(each -> name.equals(each.word()) || name.equals(each.fileName()))
              .findFirst();
      sets.add(
          set.orElseThrow(
              () ->
                  new ParameterException(
                      spec.commandLine(),
                      "--set: there is no set '" + name + "'; the sets are " + known())));
    }
    return sets;
  }

  private static String known() {
    return Arrays.stream(ReferenceSet.values())
        .map(ReferenceSet::word)
        .collect(Collectors.joining(", "));
  }
}
