package pl.ibok.accounts.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import pl.ibok.api.web.Upload;

class PaperTest {

    @Test
    void aNameIsTheSameInAnotherOrderAndWithoutPolishLetters() {
        assertThat(Likeness.same("KOWALSKA Łucja", "Łucja Kowalska")).isTrue();
        assertThat(Likeness.same("Lucja Kowalska", "Łucja Kowalska")).isTrue();
        assertThat(Likeness.same("Łucja Kowalczyk", "Łucja Kowalska")).isFalse();
    }

    @Test
    void anAddressIsTheSameWithoutStreetWordsAndWithAnotherSlash() {
        assertThat(Likeness.same("Lipowa 3 m. 4, 62-100 Olszany", "ul. Lipowa 3/4, 62-100 Olszany"))
                .isTrue();
        assertThat(Likeness.same("Lipowa 3/5, 62-100 Olszany", "ul. Lipowa 3/4, 62-100 Olszany"))
                .isFalse();
        assertThat(Likeness.same(null, "ul. Lipowa 3/4")).isFalse();
    }

    @Test
    void anAddressOfMailHasOneAtSignAndADomain() {
        assertThat(Email.plausible("jan.kowalski+woda@poczta.example.pl")).isTrue();
        assertThat(Email.plausible("zażółć@gęśl.example")).isTrue();
        assertThat(Email.plausible("jan@poczta")).isFalse();
        assertThat(Email.plausible("jan@@poczta.pl")).isFalse();
        assertThat(Email.plausible("jan@poczta.pl\r\nBcc:x@y.pl")).isFalse();
        assertThat(Email.plausible("Jan <jan@poczta.pl>")).isFalse();
        assertThat(Email.same("Jan@Poczta.pl ", "jan@poczta.pl")).isTrue();
    }

    @Test
    void aListIsReadFromPastedTextAndFromTheFirstColumnOfAFile() throws IOException {
        assertThat(CodeList.read("100101, 100102;100103\n100101", null)).containsExactly("100101", "100102", "100103");
        Upload file = new Text("\ufeffNumer klienta;Nazwa\r\n\"100104\";Żak\r\n100105\tX\r\n\r\n");
        assertThat(CodeList.read(null, file)).containsExactly("100104", "100105");
        assertThat(CodeList.read(null, new Text("100106;Żak"))).containsExactly("100106");
    }

    private record Text(String text) implements Upload {
        @Override
        public String name() {
            return "klienci.csv";
        }

        @Override
        public long size() {
            return text.length();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
