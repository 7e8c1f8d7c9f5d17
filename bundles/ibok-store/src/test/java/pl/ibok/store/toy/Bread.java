package pl.ibok.store.toy;

import java.time.Instant;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;

@Entity
public class Bread {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bread")
    @SequenceGenerator(name = "bread", sequenceName = "bread_seq", allocationSize = 50)
    private Long id;

    private String name;
    private Instant baked;

    protected Bread() {}

    public Bread(String name, Instant baked) {
        this.name = name;
        this.baked = baked;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Instant baked() {
        return baked;
    }

    public void rename(String to) {
        name = to;
    }
}
