package pl.ibok.notices.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import pl.ibok.notices.mail.SmtpAddress.Security;

class SmtpAddressTest {
    @Test
    void everything_comes_from_the_url() {
        SmtpAddress address =
                SmtpAddress.of("smtp://ibok%40example.pl:p%40ss+w:rd@mail.example.pl:2525?starttls=optional"
                        + "&from=biuro@example.pl&reply-to=bok@example.pl");

        assertThat(address)
                .isEqualTo(new SmtpAddress(
                        "mail.example.pl",
                        2525,
                        Security.OPTIONAL,
                        "ibok@example.pl",
                        "p@ss+w:rd",
                        "biuro@example.pl",
                        "bok@example.pl"));
    }

    @Test
    void a_password_never_goes_unprotected_by_default() {
        assertThat(SmtpAddress.of("smtp://a:c@host?from=a@b.pl").security()).isEqualTo(Security.REQUIRED);
        assertThat(SmtpAddress.of("smtp://host?from=a@b.pl").security()).isEqualTo(Security.OPTIONAL);
        assertThat(SmtpAddress.of("smtps://u:c@host?from=a@b.pl"))
                .extracting(SmtpAddress::port, SmtpAddress::security)
                .containsExactly(465, Security.IMPLICIT);
        assertThat(SmtpAddress.of("smtp://host?from=a@b.pl").port()).isEqualTo(587);
    }

    @Test
    void its_words_never_hold_the_password() {
        assertThat(SmtpAddress.of("smtps://u:s3cret@host?from=a@b.pl").toString())
                .isEqualTo("smtps://host:465");
        for (String wrong : new String[] {
            "smtp://u:s3cret@host", "smtp://u:s3 cret@host?from=a@b.pl", "http://u:s3cret@host", "s3cret"
        }) {
            assertThatThrownBy(() -> SmtpAddress.of(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("s3cret");
        }
    }
}
