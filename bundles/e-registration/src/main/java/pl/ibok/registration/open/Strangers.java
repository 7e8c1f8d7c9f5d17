package pl.ibok.registration.open;

import java.time.Duration;
import pl.ibok.api.store.Tries;
import pl.ibok.registration.Rules;
import pl.ibok.registration.pages.Limits;

/** What one address may file in an hour, and all together in a day. What is to be mended first is not counted. */
record Strangers(Tries tries, Rules rules, String address) implements Limits {

    /** As wide as the limit of looks: a file that is refused is chosen anew, but nobody keeps the antivirus busy. */
    @Override
    public void checking() {
        tries.count("registration.files", address, Duration.ofHours(1), rules.followPerAddress());
    }

    @Override
    public void filing() {
        message();
        tries.count("registration.open", "all", Duration.ofDays(1), rules.openPerDay());
    }

    /** A message in a case counts for the address only. */
    void message() {
        tries.count("registration.open", address, Duration.ofHours(1), rules.openPerAddress());
    }
}
