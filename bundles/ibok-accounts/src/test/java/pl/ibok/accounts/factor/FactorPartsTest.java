package pl.ibok.accounts.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FactorPartsTest {
    private static final UUID HALINA = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final UUID ZOSIA = UUID.fromString("00000000-0000-0000-0000-00000000000b");

    @Test
    void base32IsThatOfRfc4648() {
        assertThat(Base32.of("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.of("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Base32.of("f".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MY");
        assertThat(Base32.grouped("MZXW6YTBOI")).isEqualTo("MZXW 6YTB OI");
    }

    @Test
    void aSealedSecretOpensForItsAccountOnlyAndNotWhenItWasTouched() {
        Seal seal = new Seal(() -> new byte[32]);
        byte[] secret = {1, 2, 3, 4, 5};
        byte[] closed = seal.close(secret, HALINA);
        assertThat(closed).isNotEqualTo(seal.close(secret, HALINA));
        assertThat(seal.open(closed, HALINA)).isEqualTo(secret);
        assertThatThrownBy(() -> seal.open(closed, ZOSIA)).isInstanceOf(IllegalStateException.class);
        int last = closed.length - 1;
        closed[last] = (byte) (closed[last] ^ 1);
        assertThatThrownBy(() -> seal.open(closed, HALINA)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thePictureReadsBackAsTheAddressAndCarriesNoStyle() throws Exception {
        String address = "otpauth://totp/Wodoci%C4%85gi:halina?secret=MZXW6YTBOI&issuer=Wodoci%C4%85gi";
        String svg = QrPicture.svg(address);
        assertThat(svg).doesNotContain("style").doesNotContain("script");
        assertThat(new Decoder().decode(modules(svg)).getText()).isEqualTo(address);
    }

    private static BitMatrix modules(String svg) {
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(size.find()).isTrue();
        BitMatrix modules = new BitMatrix(Integer.parseInt(size.group(1)) - 8);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(svg);
        while (run.find()) {
            modules.setRegion(
                    Integer.parseInt(run.group(1)) - 4,
                    Integer.parseInt(run.group(2)) - 4,
                    Integer.parseInt(run.group(3)),
                    1);
        }
        return modules;
    }
}
