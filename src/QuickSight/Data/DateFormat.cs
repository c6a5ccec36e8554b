using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Data;

/// <summary>How days and moments are written: 2026-11-30, and 2026-11-30 16:20. QuickSight's default shows a day as a moment.</summary>
internal static class DateFormat
{
    /// <summary>The format of a day, or of a moment.</summary>
    public static JsonObject Emit(bool isDay) => Json.Object(("DateTimeFormat", isDay ? "YYYY-MM-DD" : "YYYY-MM-DD HH:mm"));

    /// <summary>The format of a date that is grouped; none for spans that QuickSight writes well, such as months.</summary>
    public static JsonObject? Emit(TimeGranularity? granularity) =>
        granularity is null or TimeGranularity.Day ? Emit(granularity is not null) : null;
}
