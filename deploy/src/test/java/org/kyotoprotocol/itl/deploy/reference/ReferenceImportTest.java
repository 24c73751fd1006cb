package org.kyotoprotocol.itl.deploy.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.reference.ReferenceData.ReferenceChange;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryKind;
import org.kyotoprotocol.itl.deploy.reference.ReferenceImport.SetChange;
import org.kyotoprotocol.itl.testkit.memory.InMemoryStore;

class ReferenceImportTest {
  private static final ReferenceChange CHANGE =
      new ReferenceChange(Instant.parse("2010-06-01T00:00:00Z"), "me", "because", true);
  private static final String HEADER = "registry_code,commitment_period,assigned_amount\r\n";

  @TempDir Path folder;
  private final InMemoryStore store = new InMemoryStore();

  @Test
  void aSetIsReplacedAsAWholeAndOthersStayAsTheyAre() throws IOException {
    write("parties.csv", HEADER + "NZ,1,5\r\nGB,1,6\r\n");
    write("trueup.csv", "commitment_period,registry_code,end\r\n1,*,2015-11-18\r\n");
    assertThat(takeOver())
        .containsExactly(
            new SetChange(ReferenceSet.PARTIES, 2, 0, 0, true),
            new SetChange(ReferenceSet.TRUE_UP, 1, 0, 0, true));
    Files.delete(folder.resolve("trueup.csv"));
    write("parties.csv", HEADER + "NZ,1,7\r\nGB,1,6\r\n");
    assertThat(takeOver()).containsExactly(new SetChange(ReferenceSet.PARTIES, 1, 1, 1, false));
    assertThat(store.reference().all(ReferenceSet.TRUE_UP)).hasSize(1);
  }

  @Test
  void whatSaysTheSameLeavesNoTraceInTheHistory() throws IOException {
    write("parties.csv", HEADER + "NZ,1,5\r\nGB,1,6\r\n");
    takeOver();
    write("parties.csv", HEADER + "GB,1,6\r\nNZ,1,5\r\n");
    assertThat(takeOver()).allMatch(SetChange::isNone);
    assertThat(store.reference().history(10)).hasSize(1);
  }

  @Test
  void aSetWithoutRowsIsGivenAllTheSame() throws IOException {
    write("parties.csv", HEADER);
    assertThat(takeOver()).containsExactly(new SetChange(ReferenceSet.PARTIES, 0, 0, 0, true));
    assertThat(store.reference().given()).containsExactly(ReferenceSet.PARTIES);
  }

  @Test
  void whatIsExportedEqualsWhatWasImported() throws IOException {
    write("parties.csv", HEADER + "GB,1,6\r\nNZ,1,5\r\n");
    write(
        "exceptions.csv",
        "registry_code,commitment_period,transaction_types,from,to,reason,valid_to\r\n"
            + "BY,2,3 5,2024-01-01,2024-01-31,\"as agreed, \"\"so\"\"\",2024-06-30\r\n");
    takeOver();
    Path exported = folder.resolve("exported");
    for (ReferenceSet set : store.reference().given()) {
      ReferenceExport.write(exported, set, ReferenceExport.rows(store, set));
    }
    ReferenceFolder again = ReferenceFolder.read(exported);
    assertThat(again.problems()).isEmpty();
    assertThat(ReferenceImport.takeOver(store, again, CHANGE))
        .hasSize(2)
        .allMatch(SetChange::isNone);
    assertThatThrownBy(() -> ReferenceExport.write(exported, ReferenceSet.PARTIES, List.of()))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void accountsRecordedOnFirstUseStandForThoseThatNobodyGave() throws IOException {
    RegistryCode ua = new RegistryCode("UA");
    enter(ua);
    Store view = store;
    view.accounts().record(new GovernmentAccount(ua, AccountType.RETIREMENT, 19, 2));
    assertThat(
            ReferenceExport.text(
                ReferenceSet.ACCOUNTS, ReferenceExport.rows(store, ReferenceSet.ACCOUNTS)))
        .isEqualTo("registry_code,account_type,identifier,commitment_period\r\nUA,300,19,2\r\n");
    write(
        "accounts.csv",
        "registry_code,account_type,identifier,commitment_period\r\nUA,230,7,1\r\nNO,300,1,1\r\n");
    takeOver();
    assertThat(ReferenceExport.rows(store, ReferenceSet.ACCOUNTS)).hasSize(2);
    assertThat(ReferenceImport.unlistedRegistries(store, ReferenceFolder.read(folder)))
        .containsExactly("NO");
  }

  @Test
  void aFolderWithAProblemIsNeverTakenOver() throws IOException {
    write("parties.csv", HEADER + "NZ,1,5\r\n");
    write("limits.csv", "");
    assertThatThrownBy(this::takeOver).isInstanceOf(IllegalArgumentException.class);
    assertThat(store.reference().given()).isEmpty();
  }

  private List<SetChange> takeOver() {
    return ReferenceImport.takeOver(store, ReferenceFolder.read(folder), CHANGE);
  }

  private void enter(RegistryCode code) {
    store
        .registries()
        .save(
            new Registry(
                code, RegistryKind.PARTY, OperatingState.LIVE, Optional.empty(), Optional.empty()));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
