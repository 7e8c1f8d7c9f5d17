package pl.ibok.api.health;

import java.util.List;

/** Gives gauges when asked; registered as a service. */
public interface GaugeSource {
    List<Gauge> gauges();
}
