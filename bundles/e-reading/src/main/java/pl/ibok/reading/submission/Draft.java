package pl.ibok.reading.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import pl.ibok.api.registry.VisibleMeter;

/**
 * A reading about to be submitted.
 *
 * @param value m³
 * @param by name of who submits it, or null
 * @param photo kept already as a draft of this customer, or null
 * @param newMeter whether the customer says that the meter was exchanged
 * @param replaces a submission of the same meter that this one takes the place of, or null
 */
public record Draft(
        String customer,
        VisibleMeter meter,
        LocalDate on,
        BigDecimal value,
        Submission.Channel channel,
        String by,
        UUID photo,
        boolean newMeter,
        UUID replaces) {}
