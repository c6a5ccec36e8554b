using NodaTime;
using QsGen.Demo.Calendar;
using QsGen.Demo.Planning;
using QsGen.Institution;

namespace QsGen.Demo.Baseline;

/// <summary>When a template transfer that opens on a day must be complete.</summary>
internal static class TemplateCompletion
{
    /// <summary>The completion; a template that takes it from metadata gets the end of the next business day, and the legs say
    /// so.</summary>
    public static LocalDateTime Of(TemplatePlan template, LocalDate day, BankCalendar calendar)
    {
        var completion = template.Template.Completion;
        var last = completion.Kind switch
        {
            CompletionKind.BusinessDayEnd => calendar.AddBusinessDays(day, Math.Min(completion.Days, 3660)),
            CompletionKind.MonthEnd => day.With(DateAdjusters.EndOfMonth),
            CompletionKind.Metadata => calendar.AddBusinessDays(day, 1),
            _ => throw new InvalidOperationException($"Unknown completion {completion.Kind}."),
        };
        return last.PlusDays(1).AtMidnight().PlusSeconds(template.FloorSecond);
    }
}
