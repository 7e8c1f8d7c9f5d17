package pl.ibok.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LegalisationTest {

    @Test
    void aMeterMarkedM21IsDueOnTheFirstOfDecember2026() {
        assertThat(Legalisation.ofMarking(2021)).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void aMeterLegalisedIn2021IsValidToTheEndOf2026() {
        assertThat(Legalisation.ofLegalisation(2021)).isEqualTo(LocalDate.of(2026, 12, 31));
    }
}
