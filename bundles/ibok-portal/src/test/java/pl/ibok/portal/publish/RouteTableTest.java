package pl.ibok.portal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import org.apache.cxf.jaxrs.model.ClassResourceInfo;
import org.apache.cxf.jaxrs.utils.ResourceUtils;
import org.junit.jupiter.api.Test;
import pl.ibok.api.access.Open;

class RouteTableTest {

    @Test
    void a_page_is_found_by_its_segments() {
        RouteTable.Found found = table(new Meters()).find("/e-toy/meters/7");
        assertThat(found.route().method().getName()).isEqualTo("meter");
        assertThat(found.values().getFirst("id")).isEqualTo("7");
        assertThat(table(new Meters()).find("/e-toy/meters").route().method().getName())
                .isEqualTo("list");
    }

    @Test
    void what_two_templates_may_mean_is_left_to_the_rules_of_jax_rs() {
        assertThat(table(new Meters()).find("/e-toy/meters/7/day")).isNull();
        assertThat(table(new Meters()).find("/e-toy/meters/7/readings.csv")).isNull();
    }

    @Test
    void what_is_encoded_unknown_or_posted_is_left_too() {
        assertThat(table(new Meters()).find("/e-toy/meters/%37")).isNull();
        assertThat(table(new Meters()).find("/e-toy/meters/7/")).isNull();
        assertThat(table(new Meters()).find("/e-toy/other")).isNull();
        assertThat(table(new Meters()).find("/e-toy/send")).isNull();
    }

    @Test
    void a_template_of_many_segments_leaves_the_whole_root() {
        assertThat(table(new Meters(), new Deep()).find("/e-toy/meters/7")).isNull();
    }

    private static RouteTable table(Object... resources) {
        List<ClassResourceInfo> model = Stream.of(resources)
                .map(Object::getClass)
                .map(type -> ResourceUtils.createClassResourceInfo(type, type, true, true))
                .toList();
        return new RouteTable(Routes.of("/e-toy", List.of(resources)), model);
    }

    @Open
    @Path("/")
    public static final class Meters {
        @GET
        @Path("meters")
        public String list() {
            return "";
        }

        @GET
        @Path("meters/{id}")
        public String meter() {
            return "";
        }

        @GET
        @Path("meters/{id}/day")
        public String day() {
            return "";
        }

        @GET
        @Path("meters/{id}/{what}")
        public String what() {
            return "";
        }

        @GET
        @Path("meters/{id}/readings.{format:csv|xlsx}")
        public String download() {
            return "";
        }

        @POST
        @Path("send")
        public String send() {
            return "";
        }
    }

    @Open
    @Path("/deep")
    public static final class Deep {
        @GET
        @Path("{rest:.+}")
        public String rest() {
            return "";
        }
    }
}
