package org.jiayuan.council.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.Resolution.ResolutionId;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks resolutions up. */
@Component
public class ReadResolutions {

    private final Resolutions resolutions;
    private final AppraiseResolution appraisals;

    ReadResolutions(Resolutions resolutions, AppraiseResolution appraisals) {
        this.resolutions = resolutions;
        this.appraisals = appraisals;
    }

    public Optional<Resolution> find(ResolutionId id) {
        return resolutions.find(id);
    }

    /** @throws NotFound if there is none */
    public Resolution get(ResolutionId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** Those of a community, the newest first. */
    public Slice<Resolution> of(String community, @Nullable ResolutionId before, int size) {
        return Slice.of(
                resolutions.of(community, before, size + 1),
                size,
                resolution -> resolution.id().reference());
    }

    /** Those a meeting passed. */
    public List<Resolution> of(MeetingId meeting) {
        return resolutions.of(meeting);
    }

    /** How many gave which score: {@code m4} are members who gave the best, {@code r1} residents who gave the worst. */
    public Map<String, Integer> appraisals(ResolutionId id) {
        return appraisals(id.communityCode(), List.of(id)).getOrDefault(id, Map.of());
    }

    /** The same of several of one community; one that nobody appraised is left out. */
    public Map<ResolutionId, Map<String, Integer>> appraisals(String community, Collection<ResolutionId> ids) {
        return appraisals.counts(community, ids);
    }

    /** How content somebody said she is; 0 if she has not. */
    public int appraisal(ResolutionId id, @Nullable UUID account) {
        return account == null ? 0 : appraisals.score(id, account).orElse(0);
    }
}
