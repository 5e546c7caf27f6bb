package loomlessons.render;

import loomlessons.run.CourseRecord;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A finished run as JSON; docs/json.md describes the schema. */
public final class Json {

    private Json() {}

    /**
     * The whole document.
     *
     * @param code whether each lane's source is in it
     */
    public static String of(CourseRecord course, boolean code) {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        return mapper.writeValueAsString(JsonCourse.of(course, code)) + "\n";
    }
}
