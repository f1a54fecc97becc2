package org.jiayuan.council.web;

import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.Resolution.ResolutionId;
import org.jiayuan.shared.NotFound;

/** Meetings and resolutions as addresses name them. */
final class MeetingAddress {

    private MeetingAddress() {}

    /** @throws NotFound if it is no address of a meeting */
    static MeetingId meeting(String code, String reference) {
        var parts = parts(code, reference);
        return new MeetingId(code, parts[0], parts[1]);
    }

    /** @throws NotFound if it is no address of a resolution */
    static ResolutionId resolution(String code, String reference) {
        var parts = parts(code, reference);
        return new ResolutionId(code, parts[0], parts[1]);
    }

    private static int[] parts(String code, String reference) {
        if (!code.matches("\\d{12}") || !reference.matches("\\d{4}-\\d{1,7}")) {
            throw new NotFound();
        }
        int dash = reference.indexOf('-');
        return new int[] {
            Integer.parseInt(reference.substring(0, dash)), Integer.parseInt(reference.substring(dash + 1))
        };
    }

    static String desk(MeetingId id) {
        return "/desk/council/" + id.communityCode() + "/meetings/" + id.reference();
    }

    static String my(MeetingId id) {
        return "/my/meetings/" + id.communityCode() + "/" + id.reference();
    }

    static String site(MeetingId id) {
        return "/communities/" + id.communityCode() + "/meetings/" + id.reference();
    }
}
