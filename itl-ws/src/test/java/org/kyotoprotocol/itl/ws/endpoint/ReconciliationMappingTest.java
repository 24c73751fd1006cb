package org.kyotoprotocol.itl.ws.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.MessageBytes;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.AuditTrail;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.AuditTrailRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.Result;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.Totals;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.TotalsRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.UnitBlocks;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.UnitBlocksRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReportedTotal;
import org.kyotoprotocol.itl.core.reconciliation.ReportedTransaction;
import org.kyotoprotocol.itl.core.reconciliation.ReportedUnitBlock;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** Messages about a reconciliation as they come on the wire. */
class ReconciliationMappingTest {
  private static final Instant SNAPSHOT = Instant.parse("2010-05-31T02:00:00.123Z");

  @Test
  void aResultSaysHowItStands() {
    assertThat(
            read(
                "receiveReconciliationResult",
                "<reconciliationStatus>10</reconciliationStatus><responseCodes/>"))
        .isEqualTo(new Result("GB118", 10));
  }

  @Test
  void aRequestForTotalsHasItsSnapshotAndStatus() {
    assertThat(
            read(
                "provideTotals",
                "<reconciliationSnapshotDatetime>2010-05-31T04:00:00.123+02:00"
                    + "</reconciliationSnapshotDatetime>"
                    + "<reconciliationStatus>1</reconciliationStatus>"
                    + "<byAccountFlag>0</byAccountFlag>"))
        .isEqualTo(new TotalsRequest("GB118", SNAPSHOT, 1));
  }

  @Test
  void aRequestForUnitBlocksHasItsSnapshot() {
    assertThat(
            read(
                "provideUnitBlocks",
                "<reconciliationSnapshotDatetime>2010-05-31T02:00:00.123Z"
                    + "</reconciliationSnapshotDatetime><unitBlockRequests/>"))
        .isEqualTo(new UnitBlocksRequest("GB118", SNAPSHOT));
  }

  @Test
  void aRequestForAnAuditTrailHasItsWindow() {
    assertThat(
            read(
                "provideAuditTrail",
                "<auditTrailBeginDatetime>2010-05-30T00:00:00Z</auditTrailBeginDatetime>"
                    + "<auditTrailEndDatetime>2010-05-31T02:00:00.123Z</auditTrailEndDatetime>"))
        .isEqualTo(new AuditTrailRequest("GB118", Instant.parse("2010-05-30T00:00:00Z"), SNAPSHOT));
  }

  @Test
  void totalsHaveTheirRows() {
    assertThat(
            read(
                "receiveTotals",
                "<totals><totals><accountType>100</accountType>"
                    + "<accountCommitPeriod>0</accountCommitPeriod><unitType>1</unitType>"
                    + "<unitCount>5000000000</unitCount></totals>"
                    + "<item><accountType>300</accountType>"
                    + "<accountIdentifier>5000000001</accountIdentifier>"
                    + "<accountCommitPeriod>2</accountCommitPeriod><unitType>5</unitType>"
                    + "<suppUnitType>0</suppUnitType><unitCount>0</unitCount></item></totals>"))
        .isEqualTo(
            new Totals(
                "GB118",
                List.of(
                    new ReportedTotal(
                        100, OptionalLong.empty(), 0, 1, OptionalInt.empty(), 5_000_000_000L),
                    new ReportedTotal(
                        300, OptionalLong.of(5_000_000_001L), 2, 5, OptionalInt.of(0), 0))));
    assertThat(read("receiveTotals", "<totals/>")).isEqualTo(new Totals("GB118", List.of()));
  }

  @Test
  void unitBlocksHaveTheirRows() {
    assertThat(
            read(
                "receiveUnitBlocks",
                "<unitBlocks><x><unitSerialBlockStart>1</unitSerialBlockStart>"
                    + "<unitSerialBlockEnd>5000000000</unitSerialBlockEnd>"
                    + "<originatingRegistryCode>GB</originatingRegistryCode>"
                    + "<unitType>1</unitType><suppUnitType>2</suppUnitType>"
                    + "<accountType>100</accountType><accountIdentifier>7</accountIdentifier>"
                    + "<applicableCommitPeriod>3</applicableCommitPeriod></x></unitBlocks>"))
        .isEqualTo(
            new UnitBlocks(
                "GB118",
                List.of(
                    new ReportedUnitBlock(
                        new BlockIdentifier(1, 5_000_000_000L, "GB"),
                        1,
                        OptionalInt.of(2),
                        100,
                        OptionalLong.of(7),
                        3))));
  }

  @Test
  void anAuditTrailHasItsTransactionsWithTheirBlocks() {
    assertThat(
            read(
                "receiveAuditTrail",
                "<transactions><x><transactionIdentifier>GB1003</transactionIdentifier>"
                    + "<transactionType>4</transactionType>"
                    + "<suppTransactionType>45</suppTransactionType>"
                    + "<transactionStatusDateTime>2010-05-31T02:00:00.123Z"
                    + "</transactionStatusDateTime>"
                    + account("transferring", "GB", 100, 1)
                    + account("acquiring", "GB", 230, 30)
                    + "<notificationIdentifier>77</notificationIdentifier>"
                    + "<transactionBlocks><y><unitSerialBlockStart>2</unitSerialBlockStart>"
                    + "<unitSerialBlockEnd>3</unitSerialBlockEnd>"
                    + "<originatingRegistryCode>BR</originatingRegistryCode>"
                    + "<unitType>6</unitType><suppUnitType>0</suppUnitType>"
                    + "<originalCommitPeriod>1</originalCommitPeriod>"
                    + "<applicableCommitPeriod>2</applicableCommitPeriod>"
                    + "<LULUCFActivity>4</LULUCFActivity>"
                    + "<projectIdentifier>143</projectIdentifier><track>5</track>"
                    + "<blockRole>REP</blockRole>"
                    + "<transferringRegistryAccountType>101</transferringRegistryAccountType>"
                    + "<transferringRegistryAccountIdentifier>8"
                    + "</transferringRegistryAccountIdentifier>"
                    + "<acquiringRegistryAccountType>231</acquiringRegistryAccountType>"
                    + "<acquiringRegistryAccountIdentifier>9</acquiringRegistryAccountIdentifier>"
                    + "<yearInCommitmentPeriod>2011</yearInCommitmentPeriod>"
                    + "<installationIdentifier>10</installationIdentifier>"
                    + "<expiryDate>2012-12-31</expiryDate></y></transactionBlocks>"
                    + "</x></transactions>"))
        .isEqualTo(
            new AuditTrail("GB118", List.of(new ReportedTransaction(cancellation(), SNAPSHOT))));
  }

  private static Proposal cancellation() {
    return new Proposal(
        "GB1003",
        4,
        OptionalInt.of(45),
        new AccountReference("GB", OptionalInt.of(100), OptionalLong.of(1)),
        new AccountReference("GB", OptionalInt.of(230), OptionalLong.of(30)),
        OptionalLong.of(77),
        List.of(
            new ProposalUnitBlock(
                2,
                3,
                "BR",
                6,
                OptionalInt.of(0),
                1,
                2,
                OptionalInt.of(4),
                OptionalInt.of(143),
                OptionalInt.of(5),
                Optional.of("REP"),
                new BlockAccounts(
                    OptionalInt.of(101),
                    OptionalLong.of(8),
                    OptionalInt.of(231),
                    OptionalLong.of(9)),
                OptionalInt.of(2011),
                OptionalLong.of(10),
                Optional.of(LocalDate.of(2012, 12, 31)))));
  }

  private static String account(String side, String code, int type, long identifier) {
    return ("<%1$sRegistryCode>%2$s</%1$sRegistryCode>"
            + "<%1$sRegistryAccountType>%3$d</%1$sRegistryAccountType>"
            + "<%1$sRegistryAccountIdentifier>%4$d</%1$sRegistryAccountIdentifier>")
        .formatted(side, code, type, identifier);
  }

  private static ReconciliationMessage read(String operation, String fields) {
    String message =
        """
        <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>
        <o:%1$s xmlns:o="urn:KyotoProtocol:RegistrySystem:ITL:1.0:0.0"><%1$sRequest>
        <from>GB</from><to>ITL</to><majorVersion>1</majorVersion><minorVersion>1</minorVersion>
        <reconciliationIdentifier>GB118</reconciliationIdentifier>%2$s
        </%1$sRequest></o:%1$s></e:Body></e:Envelope>
        """
            .formatted(operation, fields);
    Call call = new DesWireFormat().read(new RegistryCode("GB"), MessageBytes.ofUtf8(message));
    assertThat(call.contentFaults()).isEmpty();
    return ((MessageBody.Reconciliation) call.body()).message();
  }
}
