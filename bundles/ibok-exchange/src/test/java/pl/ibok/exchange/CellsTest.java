package pl.ibok.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellsTest {
    private final String[] cells = new String[4];

    @Test
    void cellsAreTrimmedAndEmptyOnesCount() {
        assertThat(new Cells(';', '"').split(" a ;;b;", cells)).isEqualTo(4);
        assertThat(cells).containsExactly("a", "", "b", "");
    }

    @Test
    void aQuotedCellMayHoldTheSeparatorAndQuotes() {
        assertThat(new Cells(',', '"').split("\"ul. Długa 3, m. 4\", \"mówi \"\"nie\"\"\",x", cells))
                .isEqualTo(3);
        assertThat(cells).startsWith("ul. Długa 3, m. 4", "mówi \"nie\"", "x");
    }

    @Test
    void anUnclosedQuoteIsTold() {
        assertThat(new Cells(',', '"').split("a,\"b,c", cells)).isEqualTo(-1);
    }

    @Test
    void withoutQuotingAQuoteIsALetter() {
        assertThat(new Cells(';', (char) 0).split("\"a;b", cells)).isEqualTo(2);
        assertThat(cells).startsWith("\"a", "b");
    }

    @Test
    void cellsBeyondTheArrayAreCounted() {
        assertThat(new Cells(';', '"').split("1;2;3;4;5;6", cells)).isEqualTo(6);
    }
}
