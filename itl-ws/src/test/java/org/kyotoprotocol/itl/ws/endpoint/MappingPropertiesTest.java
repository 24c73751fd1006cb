package org.kyotoprotocol.itl.ws.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.OutboundBody;
import org.kyotoprotocol.itl.core.message.PartyType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;

/** What the core says comes back from the wire as it was said. */
class MappingPropertiesTest {
  private static final RegistryCode PEER = new RegistryCode("GB");

  private final DesWireFormat format = new DesWireFormat();

  @Property(tries = 200)
  void aProposalComesBackAsItWas(@ForAll("proposals") Proposal proposal) {
    assertThat(DesToCore.proposal(CoreToDes.proposal(proposal))).isEqualTo(proposal);
    Call call =
        format.read(PEER, format.encode(PEER, new OutboundBody.ForwardedProposal(proposal)));
    assertThat(call.contentFaults()).isEmpty();
    assertThat(call.body()).isEqualTo(new MessageBody.ProposalBody(proposal));
    assertThat(call.transactionIdentifier()).contains(proposal.transactionIdentifier());
  }

  @Property(tries = 200)
  void aNotificationComesBackAsItWas(
      @ForAll TransactionStatus status,
      @ForAll PartyType party,
      @ForAll("results") List<EvaluationResult> results) {
    OutboundBody body = new OutboundBody.StatusNotification("GB1", status, party, results);
    assertThat(format.read(PEER, format.encode(PEER, body)).body())
        .isEqualTo(new MessageBody.Notification("GB1", status.code(), party.code(), results));
  }

  @Provide
  Arbitrary<List<EvaluationResult>> results() {
    Arbitrary<BlockIdentifier> blocks =
        Combinators.combine(Arbitraries.longs(), Arbitraries.longs(), codes())
            .as(BlockIdentifier::new);
    return Combinators.combine(Arbitraries.integers(), blocks.list().ofMaxSize(3))
        .as(EvaluationResult::new)
        .list()
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<Proposal> proposals() {
    return Combinators.combine(
            codes().map(code -> code + "100001"),
            Arbitraries.integers(),
            ints(),
            accounts(),
            accounts(),
            longs(),
            blocks().list().ofMaxSize(4))
        .as(Proposal::new);
  }

  private static Arbitrary<ProposalUnitBlock> blocks() {
    Arbitrary<ProposalUnitBlock> plain =
        Combinators.combine(
                Arbitraries.longs(),
                Arbitraries.longs(),
                codes(),
                Arbitraries.integers(),
                ints(),
                Arbitraries.integers(),
                ints(),
                Arbitraries.of("REP", "X Y").optional())
            .as(
                (start, end, origin, type, supp, period, project, role) ->
                    new ProposalUnitBlock(
                        start,
                        end,
                        origin,
                        type,
                        supp,
                        period,
                        period,
                        project,
                        supp,
                        project,
                        role,
                        BlockAccounts.NONE,
                        project,
                        OptionalLong.empty(),
                        Optional.empty()));
    return Combinators.combine(
            plain, ints(), identifiers(), ints(), identifiers(), longs(), dates())
        .as(MappingPropertiesTest::with);
  }

  private static ProposalUnitBlock with(
      ProposalUnitBlock block,
      OptionalInt transferringType,
      OptionalLong transferring,
      OptionalInt acquiringType,
      OptionalLong acquiring,
      OptionalLong installation,
      Optional<LocalDate> expiry) {
    return new ProposalUnitBlock(
        block.unitSerialBlockStart(),
        block.unitSerialBlockEnd(),
        block.originatingRegistryCode(),
        block.unitTypeCode(),
        block.suppUnitType(),
        block.originalCommitPeriod(),
        block.applicableCommitPeriod(),
        block.lulucfActivity(),
        block.projectIdentifier(),
        block.track(),
        block.blockRole(),
        new BlockAccounts(transferringType, transferring, acquiringType, acquiring),
        block.yearInCommitmentPeriod(),
        installation,
        expiry);
  }

  private static Arbitrary<AccountReference> accounts() {
    return Combinators.combine(codes(), ints(), identifiers()).as(AccountReference::new);
  }

  private static Arbitrary<String> codes() {
    return Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(2).ofMaxLength(4);
  }

  private static Arbitrary<OptionalInt> ints() {
    return Arbitraries.integers()
        .optional()
        .map(i -> i.map(OptionalInt::of).orElseGet(OptionalInt::empty));
  }

  private static Arbitrary<OptionalLong> longs() {
    return optional(Arbitraries.longs());
  }

  private static Arbitrary<OptionalLong> identifiers() {
    return optional(Arbitraries.longs().lessOrEqual(FieldLimits.ACCOUNT_IDENTIFIER));
  }

  private static Arbitrary<OptionalLong> optional(Arbitrary<Long> values) {
    return values.optional().map(l -> l.map(OptionalLong::of).orElseGet(OptionalLong::empty));
  }

  private static Arbitrary<Optional<LocalDate>> dates() {
    return Arbitraries.integers()
        .between(0, 60_000)
        .map(d -> LocalDate.of(1990, 1, 1).plusDays(d))
        .optional();
  }
}
