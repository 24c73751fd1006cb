package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;
import static org.kyotoprotocol.itl.core.check.ReceiptRulesTest.ints;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;

/** Deliveries into 240, 241 and 242 inside the CDM registry. */
class DeliveryOnNoticeTest {
  private final FactsSample sample = new FactsSample(10, aau(100, 199)).of("CDM");
  private final NoticeSample notice = new NoticeSample(NoticeType.EXCESS_ISSUANCE).target(100);

  DeliveryOnNoticeTest() {
    notice.addressee = "CDM";
  }

  @ParameterizedTest
  @CsvSource({
    "240, EXCESS_ISSUANCE, ''", "241, CCS_NET_REVERSAL, ''", "242, CCS_NON_SUBMISSION, ''",
    "240, CCS_NET_REVERSAL, 5402", "241, EXCESS_ISSUANCE, 5402", "242, CCS_NET_REVERSAL, 5402",
    "100, EXCESS_ISSUANCE, ''"
  })
  void eachAccountHasItsNotice(int account, NoticeType type, String codes) {
    notice.type = type;
    notice.namedBy(sample).into(account);
    assertThat(codes()).isEqualTo(ints(codes));
  }

  @Test
  void theNoticeIsAddressedToTheCdmRegistryAndNotCompleted() {
    notice.namedBy(sample).into(240);
    assertThat(codes()).isEmpty();
    notice.status = NoticeStatus.COMPLETED;
    assertThat(notice.namedBy(sample).codes(Stage.SPECIFIC)).containsExactly(5402);
    notice.status = NoticeStatus.OPEN;
    notice.addressee = "GB";
    assertThat(notice.namedBy(sample).codes(Stage.SPECIFIC)).containsExactly(5402);
    assertThat(sample.of("GB").codes(Stage.SPECIFIC)).containsExactly(5401, 5402);
  }

  @ParameterizedTest
  @CsvSource({"40, 60, ''", "41, 60, 5402", "40, 61, 5402"})
  void noMoreIsDeliveredThanTheNoticeAsksFor(long settled, long open, String codes) {
    NoticeSample.fulfilled(notice.target(200).namedBy(sample).into(240), settled, open);
    assertThat(codes()).isEqualTo(ints(codes));
  }

  private List<Integer> codes() {
    return sample.codes(Stage.SPECIFIC);
  }
}
