package org.kyotoprotocol.itl.core.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of states is made from the state machine; {@code -Ditl.write-docs=true} does so. */
class StatesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "transaction-states.md");

  @Test
  void thePageOfStatesIsInStep() throws IOException {
    String expected =
        """
        # States of a transaction

        Made from the code (`StateMachine`); a test keeps it in step. I is the initiating registry, A the acquiring one, S
        a supplementary transaction log; the number is the status that it sends. Whatever has no arrow is refused with a
        code from 3002 to 3014 and changes nothing.

        ```mermaid
        """
            + StateMachine.diagram()
            + "```\n";
    if (Boolean.getBoolean("itl.write-docs")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(PAGE).content().isEqualTo(expected);
  }
}
