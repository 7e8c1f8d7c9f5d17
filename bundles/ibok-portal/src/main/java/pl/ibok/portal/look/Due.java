package pl.ibok.portal.look;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The due panel.
 *
 * @param state {@code due}, {@code nothing}, {@code credit}, {@code pending} or {@code unknown}
 * @param amount PLN; what is due, overpaid or on its way; null when there is no amount to show
 * @param parts what the amount is made of
 * @param payHref where to pay; empty when nothing installed takes payments
 * @param whyHref where the amount is explained; empty for nowhere
 * @param asOf time of the last data, when the balance is unknown; null otherwise
 */
public record Due(String state, BigDecimal amount, List<Part> parts, String payHref, String whyHref, Instant asOf) {

    /**
     * One line below the amount.
     *
     * @param icon of the sprite; empty for the usual one
     * @param text a sentence; {@code *stars*} set words bold
     */
    public record Part(String icon, String text, boolean overdue) {}
}
