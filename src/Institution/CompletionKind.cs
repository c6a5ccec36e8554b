namespace QsGen.Institution;

/// <summary>The forms a <see cref="Completion"/> can have.</summary>
public enum CompletionKind
{
    /// <summary>
    /// <c>business_day_end</c> or <c>business_day_end+Nd</c>: the end of the opening business day, or N business
    /// days later.
    /// </summary>
    BusinessDayEnd,

    /// <summary><c>month_end</c>: the end of the calendar month of opening.</summary>
    MonthEnd,

    /// <summary><c>metadata.key</c>: the timestamp found under a metadata key on any leg.</summary>
    Metadata,
}
