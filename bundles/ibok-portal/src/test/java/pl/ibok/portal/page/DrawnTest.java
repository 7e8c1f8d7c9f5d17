package pl.ibok.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawnTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private final Drawn drawn = new Drawn();

    private record Model(String customer, List<Integer> values) {}

    private record Live(StringBuilder text) {}

    private static Drawn.Sheet sheet(String customer, int value) {
        return new Drawn.Sheet("toy", new Model(customer, List.of(value)), null, DAY);
    }

    @Test
    void aPageIsKeptWhenItIsAskedForTheSecondTime() {
        byte[] bytes = {1};
        drawn.drawn(sheet("W-1", 1), bytes);
        assertThat(drawn.find(sheet("W-1", 1))).isNull();
        drawn.drawn(sheet("W-1", 1), bytes);
        assertThat(drawn.find(sheet("W-1", 1))).isSameAs(bytes);
    }

    @Test
    void whateverDiffersIsAnotherPage() {
        twice(sheet("W-1", 1));
        assertThat(drawn.find(sheet("W-2", 1))).isNull();
        assertThat(drawn.find(sheet("W-1", 2))).isNull();
        assertThat(drawn.find(new Drawn.Sheet("other", new Model("W-1", List.of(1)), null, DAY)))
                .isNull();
        assertThat(drawn.find(new Drawn.Sheet("toy", new Model("W-1", List.of(1)), null, DAY.plusDays(1))))
                .isNull();
    }

    @Test
    void placesAreFew() {
        for (int i = 0; i < 2_000; i++) {
            twice(sheet("W-1", i));
        }
        long kept = java.util.stream.IntStream.range(0, 2_000)
                .filter(i -> drawn.find(sheet("W-1", i)) != null)
                .count();
        assertThat(kept).isBetween(32L, 128L);
    }

    @Test
    void aLongPageIsNotKept() {
        drawn.drawn(sheet("W-1", 1), new byte[64 * 1024]);
        drawn.drawn(sheet("W-1", 1), new byte[64 * 1024]);
        assertThat(drawn.find(sheet("W-1", 1))).isNull();
    }

    @Test
    void onlyModelsOfValuesAreTaken() {
        assertThat(drawn.takes(new Model("W-1", List.of()))).isTrue();
        assertThat(drawn.takes(new Live(new StringBuilder()))).isFalse();
        assertThat(drawn.takes(null)).isFalse();
    }

    private void twice(Drawn.Sheet sheet) {
        drawn.drawn(sheet, new byte[] {1});
        drawn.drawn(sheet, new byte[] {1});
    }
}
