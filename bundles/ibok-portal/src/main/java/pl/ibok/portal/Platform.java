package pl.ibok.portal;

import java.util.List;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Acting;
import pl.ibok.api.access.Identity;
import pl.ibok.api.health.GaugeSource;
import pl.ibok.api.health.HealthCheck;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.store.Keys;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.FramePart;
import pl.ibok.api.web.OpenFacts;
import pl.ibok.api.web.StartFacts;

/** What the other bundles give the portal. Each may be missing while the server starts. */
public interface Platform {

    /** @throws NotReady as long as nobody knows who is asking */
    Identity identity();

    /** @throws NotReady as long as nobody says who may */
    Access access();

    /**
     * Whose view a member of staff has opened.
     *
     * @throws NotReady as long as nobody knows: without the answer a request could change what it may only see
     */
    Acting acting();

    /** @throws NotReady as long as there is no store */
    Keys keys();

    /** Null as long as there are none. */
    Settings settings();

    /** The machine's time as long as there is no other. */
    Clock clock();

    List<StartFacts> startFacts();

    List<OpenFacts> openFacts();

    /** What other platform bundles add to the frame around pages. */
    List<FramePart> frameParts();

    List<HealthCheck> healthChecks();

    List<GaugeSource> gauges();
}
