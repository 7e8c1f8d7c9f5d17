package pl.ibok.accounts.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://zly.example/",
                "//zly.example",
                "/\\zly.example",
                "\\\\zly.example",
                "zly.example",
                "javascript:alert(1)",
                "/\t/zly.example",
                "/sign-in?to=/",
                ""
            })
    void nothingLeadsOutOfThePortal(String wanted) {
        assertThat(LocalPath.of(wanted, "/")).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/e-reading", "/e-reading/meters/7?customer=104-0001&from=2026-01-01"})
    void aPathOfThePortalIsKept(String wanted) {
        assertThat(LocalPath.of(wanted, "/x")).isEqualTo(wanted);
    }
}
