package pl.ibok.portal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FormTokensTest {
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void allFormsOfAStrangersPageCarryOneToken() {
        FormTokens tokens = FormTokens.ofStranger(() -> "token " + made.incrementAndGet(), () -> "once");
        assertThat(tokens.onlyHere()).isFalse();
        assertThat(tokens.csrf()).isEqualTo("token 1");
        assertThat(tokens.csrf()).isEqualTo("token 1");
        assertThat(tokens.onlyHere()).isTrue();
    }

    @Test
    void aSessionsTokenBelongsToAllItsPagesAndOnceToOne() {
        FormTokens tokens = FormTokens.ofSession("token", () -> "once " + made.incrementAndGet());
        assertThat(tokens.csrf()).isEqualTo("token");
        assertThat(tokens.onlyHere()).isFalse();
        assertThat(tokens.once()).isNotEqualTo(tokens.once());
        assertThat(tokens.onlyHere()).isTrue();
    }

    @Test
    void tokensAreEqualWhereTheSessionIs() {
        FormTokens one = FormTokens.ofSession("one", () -> "");
        assertThat(one)
                .isEqualTo(FormTokens.ofSession("one", () -> "other"))
                .hasSameHashCodeAs(FormTokens.ofSession("one", () -> ""));
        assertThat(one).isNotEqualTo(FormTokens.ofSession("two", () -> ""));
        assertThat(one).isNotEqualTo(FormTokens.ofStranger(() -> "one", () -> ""));
    }
}
