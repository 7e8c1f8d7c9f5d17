package pl.ibok.neighbour;

import java.time.LocalDate;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;

/** One visit. */
@Entity
@Table(name = "visit")
public class Visited {
    @Id
    @SequenceGenerator(name = "visit", sequenceName = "visit_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "visit")
    private long id;

    private LocalDate day;

    protected Visited() {}

    Visited(LocalDate day) {
        this.day = day;
    }

    long id() {
        return id;
    }

    LocalDate day() {
        return day;
    }
}
