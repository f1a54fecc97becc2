package org.jiayuan.programme;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Job;
import org.jiayuan.shared.Shanghai;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Computes every community anew, each night: a sub-district at a time, so that nobody waits for a long transaction. */
@Service
public class ComputeEverything implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(ComputeEverything.class);

    private final ComputeFindings compute;
    private final Divisions divisions;

    ComputeEverything(ComputeFindings compute, Divisions divisions) {
        this.compute = compute;
        this.divisions = divisions;
    }

    @Override
    public String name() {
        return "programme.everything";
    }

    @Override
    public LocalTime daily() {
        return LocalTime.of(1, 40);
    }

    @Override
    public void run(Instant now) {
        var day = Shanghai.day(now);
        var home = divisions.home();
        var bySubDistrict = divisions.within(divisions.scope(home.code())).stream()
                .filter(code -> code.startsWith(home.prefix()))
                .filter(code -> divisions
                        .find(code)
                        .filter((Division division) -> division.existsOn(day))
                        .isPresent())
                .collect(Collectors.groupingBy(GrowTrees::subDistrict, TreeMap::new, Collectors.toList()));
        bySubDistrict.forEach((subDistrict, communities) -> one(subDistrict, communities, now));
    }

    private void one(String subDistrict, List<String> communities, Instant now) {
        try {
            compute.of(communities, now);
        } catch (RuntimeException failure) {
            LOG.error("the findings of {} stay as they were", subDistrict, failure);
        }
    }
}
