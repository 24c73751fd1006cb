package org.kyotoprotocol.itl.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.reference.ReferenceSet.ALLOWANCES;
import static org.kyotoprotocol.itl.core.reference.ReferenceSet.LIMITS;
import static org.kyotoprotocol.itl.core.reference.ReferenceSet.PARTIES;
import static org.kyotoprotocol.itl.core.reference.ReferenceSet.PROJECTS;
import static org.kyotoprotocol.itl.persistence.Samples.NOON;
import static org.kyotoprotocol.itl.persistence.Samples.referenceRow;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.core.reference.ReferenceData.Recorded;
import org.kyotoprotocol.itl.core.reference.ReferenceData.ReferenceChange;
import org.kyotoprotocol.itl.core.reference.ReferenceRow;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;

abstract class ReferenceDataContract extends Contract {
  @ParameterizedTest
  @EnumSource
  void aRowOfAnySetComesBackAsItWasGiven(ReferenceSet set) {
    ReferenceRow row = referenceRow(set, set.example());
    replace(true, set, row);
    assertThat(all(set)).containsExactly(row);
    assertThat(about(row.entry().subject())).containsExactly(row);
  }

  @Test
  void nothingIsSaidOfThoseThatNobodySpokeOf() {
    assertThat(about("GB", "*")).isEmpty();
    assertThat(all(PARTIES)).isEmpty();
    assertThat(given()).isEmpty();
    assertThat(history(10)).isEmpty();
  }

  @Test
  void rowsOfAllSetsAboutTheSubjectsAreFoundInOneOrder() {
    ReferenceRow gb1 = referenceRow(PARTIES, "GB,1,100");
    ReferenceRow gb2 = referenceRow(PARTIES, "GB,2,200");
    ReferenceRow jp = referenceRow(PARTIES, "JP,1,300");
    ReferenceRow limit = referenceRow(LIMITS, "*,1,levy-percent,2");
    ReferenceRow project = referenceRow(PROJECTS, "BR,143,CDM,,1,1200000,2027-06-30,");
    replace(true, LIMITS, limit);
    replace(true, PROJECTS, project);
    replace(true, PARTIES, jp, gb2, gb1);
    assertThat(about("GB", "*", "BR-143", "FR")).containsExactly(gb1, gb2, project, limit);
    assertThat(about("BR")).isEmpty();
    assertThat(about()).isEmpty();
    assertThat(all(PARTIES)).containsExactly(gb1, gb2, jp);
  }

  @Test
  void whatReplacesASetEndsTheRowsThatItDoesNotHave() {
    ReferenceRow kept = referenceRow(PARTIES, "GB,1,100");
    ReferenceRow ended = referenceRow(PARTIES, "JP,1,300");
    ReferenceRow changed = referenceRow(PARTIES, "JP,1,301");
    ReferenceRow other = referenceRow(ALLOWANCES, "JP,1,3,20");
    replace(true, ALLOWANCES, other);
    replace(true, PARTIES, kept, ended);
    replace(true, PARTIES, changed, kept);
    assertThat(all(PARTIES)).containsExactly(kept, changed);
    assertThat(about("JP")).containsExactly(changed, other);
    replace(true, PARTIES);
    assertThat(all(PARTIES)).isEmpty();
    assertThat(all(ALLOWANCES)).containsExactly(other);
  }

  @Test
  void aRowThatComesBackIsCurrentAgain() {
    ReferenceRow row = referenceRow(PARTIES, "GB,1,100");
    replace(true, PARTIES, row);
    replace(true, PARTIES);
    replace(true, PARTIES, row);
    assertThat(all(PARTIES)).containsExactly(row);
  }

  @Test
  void aRowGivenTwiceIsOneRow() {
    ReferenceRow row = referenceRow(PARTIES, "GB,1,100");
    replace(true, PARTIES, row, row);
    assertThat(all(PARTIES)).containsExactly(row);
    assertThat(history(1).get(0).added()).isEqualTo(1);
  }

  @Test
  void aSetIsGivenOnceAnAdministratorGaveItEvenIfEmpty() {
    replace(false, PARTIES, referenceRow(PARTIES, "GB,1,100"));
    assertThat(given()).isEmpty();
    replace(true, PARTIES);
    replace(true, LIMITS);
    assertThat(given()).containsExactlyInAnyOrder(PARTIES, LIMITS);
    replace(false, PARTIES, referenceRow(PARTIES, "GB,1,100"));
    assertThat(given()).containsExactlyInAnyOrder(PARTIES, LIMITS);
  }

  @Test
  void theHistoryTellsEveryChangeNewestFirst() {
    ReferenceRow gb = referenceRow(PARTIES, "GB,1,100");
    ReferenceRow jp = referenceRow(PARTIES, "JP,1,300");
    ReferenceChange first = new ReferenceChange(NOON, "first", "why not", false);
    ReferenceChange second = new ReferenceChange(NOON.plusSeconds(1), "second", "", true);
    run(store -> store.reference().replace(first, PARTIES, List.of(gb)));
    run(store -> store.reference().replace(second, PARTIES, List.of(jp)));
    run(store -> store.reference().replace(second, LIMITS, List.of()));
    assertThat(history(10))
        .containsExactly(
            new Recorded(second, LIMITS, 0, 0),
            new Recorded(second, PARTIES, 1, 1),
            new Recorded(first, PARTIES, 1, 0));
    assertThat(history(1)).containsExactly(new Recorded(second, LIMITS, 0, 0));
  }

  final void replace(boolean complete, ReferenceSet set, ReferenceRow... rows) {
    ReferenceChange change = new ReferenceChange(NOON, "administrator", "as agreed", complete);
    run(store -> store.reference().replace(change, set, Stream.of(rows).toList()));
  }

  final List<ReferenceRow> about(String... subjects) {
    return ask(store -> store.reference().about(List.of(subjects)));
  }

  final List<ReferenceRow> all(ReferenceSet set) {
    return ask(store -> store.reference().all(set));
  }

  final Set<ReferenceSet> given() {
    return ask(store -> store.reference().given());
  }

  final List<Recorded> history(int limit) {
    return ask(store -> store.reference().history(limit));
  }
}
