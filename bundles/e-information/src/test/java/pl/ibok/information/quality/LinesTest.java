package pl.ibok.information.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pl.ibok.information.quality.Laboratory.Result;
import pl.ibok.information.quality.Quality.Norm;

class LinesTest {
    private static final Set<String> ZONES = Set.of("a");
    private static final Set<String> PARAMETERS = Set.of("nitrates", "ph");

    @Test
    void typed_and_pasted_lines_are_read() {
        Lines lines = Lines.read("a; 12.10.2026; nitrates; 9,5\n\na\t2026-10-12\tPH\t<7.25", ZONES, PARAMETERS);
        LocalDate day = LocalDate.of(2026, 10, 12);
        assertThat(lines.wrong()).isZero();
        assertThat(lines.results())
                .containsExactly(
                        new Result("a", day, "nitrates", false, new BigDecimal("9.5")),
                        new Result("a", day, "ph", true, new BigDecimal("7.25")));
    }

    @Test
    void one_wrong_line_keeps_all_out_and_is_named() {
        assertThat(Lines.read("a;12.10.2026;ph;7\nb;12.10.2026;ph;7", ZONES, PARAMETERS))
                .isEqualTo(new Lines(java.util.List.of(), 2));
        assertThat(Lines.read("a;31.02.2026;ph;7", ZONES, PARAMETERS).wrong()).isEqualTo(1);
        assertThat(Lines.read("a;12.10.2026;ph;-7", ZONES, PARAMETERS).wrong()).isEqualTo(1);
    }

    @Test
    void a_value_on_the_limit_keeps_it() {
        Norm ph = new Norm("ph", "", new BigDecimal("6.5"), new BigDecimal("9.5"));
        assertThat(ph.keeps(new BigDecimal("6.5"), false)).isTrue();
        assertThat(ph.keeps(new BigDecimal("9.50"), false)).isTrue();
        assertThat(ph.keeps(new BigDecimal("9.51"), false)).isFalse();
        assertThat(ph.keeps(new BigDecimal("6.4"), false)).isFalse();
        Norm coli = new Norm("ecoli", "jtk/100 ml", null, BigDecimal.ZERO);
        assertThat(coli.keeps(BigDecimal.ONE, false)).isFalse();
        assertThat(coli.keeps(BigDecimal.ONE, true))
                .as("below what can be counted")
                .isTrue();
    }
}
