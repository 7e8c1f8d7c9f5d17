package pl.ibok.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ibok.intake.SomeFile.joined;
import static pl.ibok.intake.SomeFile.photo;
import static pl.ibok.intake.SomeFile.utf8;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pl.ibok.api.intake.Intake.Refused;

/** A picture of a telephone with "WodnicaPhone", its place and "Jan Tajemny" in it. */
class HeicTest {

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Where a text stands in the file. */
    private static int at(byte[] file, String text) {
        return latin(file).indexOf(text);
    }

    @Test
    void it_loses_its_maker_its_place_and_its_author_and_nothing_else_moves() {
        byte[] sent = photo();
        assertThat(latin(sent)).contains("WodnicaPhone", "Jan Tajemny", "Tajny");

        byte[] kept = Heic.withoutMetadata(sent);

        assertThat(latin(kept)).doesNotContain("WodnicaPhone", "Tajny", "Tajemny", "xmpmeta");
        assertThat(kept).hasSameSizeAs(sent);
        int data = at(sent, "mdat");
        assertThat(Arrays.copyOf(kept, data)).as("the description").isEqualTo(Arrays.copyOf(sent, data));
        int changed = 0;
        for (int i = 0; i < sent.length; i++) {
            changed += sent[i] == kept[i] ? 0 : 1;
        }
        // Exif has 252 bytes, XMP 2,846; the picture itself has 300.
        assertThat(changed).isBetween(2_500, 252 + 2_846 + 8);
        assertThat(Heic.withoutMetadata(kept)).as("once more").isEqualTo(kept);
    }

    @Test
    void what_is_added_beside_the_picture_becomes_free_space() {
        byte[] uuid = joined(new byte[] {0, 0, 0, 28}, utf8("uuid0123456789abcdefmoje"));
        byte[] kept = Heic.withoutMetadata(joined(photo(), uuid));
        assertThat(latin(Arrays.copyOfRange(kept, photo().length, kept.length)))
                .isEqualTo("\0\0\0\34free" + "\0".repeat(20));
    }

    @Test
    void a_film_without_a_picture_an_enormous_size_and_what_is_cut_do_not_come_in() {
        assertThatThrownBy(() -> Heic.withoutMetadata(joined(new byte[] {0, 0, 0, 24}, utf8("ftypheic0000mif1heic"))))
                .isInstanceOf(Refused.class)
                .hasMessage("intake.damaged");
        byte[] huge = photo();
        ByteBuffer.wrap(huge).putInt(at(huge, "ispe") + 8, 10_000_000);
        assertThatThrownBy(() -> Heic.withoutMetadata(huge))
                .isInstanceOf(Refused.class)
                .hasMessage("intake.picture");
        assertThatThrownBy(() -> Heic.withoutMetadata(Arrays.copyOf(photo(), 900)))
                .isInstanceOf(Refused.class)
                .hasMessage("intake.damaged");
    }

    @Test
    void thousands_of_pieces_of_one_item_are_refused_before_they_are_followed() {
        byte[] bomb = photo();
        ByteBuffer file = ByteBuffer.wrap(bomb);
        int iloc = at(bomb, "iloc");
        int entry = iloc + 12;
        int extents = entry + (bomb[iloc + 4] == 0 ? 4 : 6);
        // Offsets, lengths and bases of no bytes at all: each piece reaches from the beginning to the end of the file.
        file.putShort(iloc + 8, (short) 0);
        file.putShort(extents, (short) 0xFFFF);
        assertThatThrownBy(() -> Heic.withoutMetadata(bomb))
                .isInstanceOf(Refused.class)
                .hasMessage("intake.damaged");
    }

    @Test
    void whatever_is_broken_in_it_it_is_read_or_refused() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = photo();
            for (int n = 0; n < 4; n++) {
                broken[random.nextInt(700)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(Heic.withoutMetadata(broken)).hasSameSizeAs(broken);
            } catch (Refused refused) {
                assertThat(refused.messageKey()).isIn("intake.damaged", "intake.picture");
            }
        }
    }
}
