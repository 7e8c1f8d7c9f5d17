package pl.ibok.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class ProfileTextTest {

    @Test
    void whatIsNotSaidHasPolishDefaults() {
        Profile profile = ProfileText.read("p", "target = registry.readings\ncolumn.meter = Nr wodomierza\n");
        assertThat(profile.separator()).isEqualTo(';');
        assertThat(profile.decimalComma()).isTrue();
        assertThat(profile.litres()).isFalse();
        assertThat(profile.zone()).hasToString("Europe/Warsaw");
        assertThat(profile.columns()).containsEntry("meter", "Nr wodomierza");
    }

    @Test
    void encodingsOfOlderSystemsAreKnown() {
        Profile profile =
                ProfileText.read("p", "target = t\nencoding = windows-1250\nseparator = tab\ncolumn.a = #1\n");
        assertThat(profile.encoding()).isEqualTo(Charset.forName("windows-1250"));
        assertThat(profile.separator()).isEqualTo('\t');
    }

    @Test
    void everyMistakeNamesItsLine() {
        mistake("target = t\nseparators = ;\ncolumn.a = b", 2, "exchange.profile.unknownKey");
        mistake("target = t\n\ncolumn.a = b\nunit = gallon", 4, "exchange.profile.choice");
        mistake("target = t\ncolumn.a = b\nzone = Europe/Warta", 3, "exchange.profile.zone");
        mistake("target = t\ncolumn.a = b\ndate = dd/QQQQQQ", 3, "exchange.profile.date");
        mistake("target = t\ncolumn.a = b\nencoding = utf-88", 3, "exchange.profile.encoding");
        mistake("target = t\ntarget = u", 2, "exchange.profile.twice");
        mistake("target = t\nheader = no\ncolumn.a = name", 3, "exchange.profile.columnByNumber");
        mistake("target = t\ncolumn.a = b\nkey = c", 3, "exchange.profile.keyNotColumn");
        mistake("target = t\ngarbage", 2, "exchange.profile.noEquals");
        mistake("column.a = b", 0, "exchange.profile.noTarget");
    }

    private static void mistake(String text, int line, String message) {
        assertThatThrownBy(() -> ProfileText.read("p", text)).isInstanceOfSatisfying(ProfileMistake.class, mistake -> {
            assertThat(mistake.line()).isEqualTo(line);
            assertThat(mistake).hasMessage(message);
        });
    }
}
