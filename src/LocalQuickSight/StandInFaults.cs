using System.Collections.Immutable;
using Grpc.Core;
using QsGen.Wire;

namespace QsGen.LocalQuickSight;

/// <summary>Lets the local stand-in fail as AWS does, so that what is to happen then can be tried.</summary>
/// <param name="faults">Each happens its number of times.</param>
/// <param name="clock">Lets time pass for what is slow.</param>
internal sealed class StandInFaults(ImmutableArray<StandInFault> faults, TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<StandInFault, int> _shown = [];

    /// <summary>Fails, or waits, where that was asked for.</summary>
    /// <exception cref="RpcException">It fails.</exception>
    public async Task BeforeAsync(string verb, QuickSightKind kind, string id, CancellationToken cancellationToken)
    {
        foreach (var fault in Due(verb, id, StandInFaultKind.Throttle, StandInFaultKind.Conflict, StandInFaultKind.Slow))
        {
            switch (fault.How)
            {
                case StandInFaultKind.Throttle:
                    throw Failure(StatusCode.ResourceExhausted, kind, id, "ThrottlingException: Rate exceeded");
                case StandInFaultKind.Conflict:
                    throw Failure(StatusCode.Aborted, kind, id, "ConflictException: the resource is being changed");
                default:
                    await Task.Delay(Minute, clock, cancellationToken);
                    break;
            }
        }
    }

    /// <summary>Says that a change failed which was made, where that was asked for.</summary>
    /// <exception cref="RpcException">It was.</exception>
    public void AfterUpdate(QuickSightKind kind, string id)
    {
        if (Due("update", id, StandInFaultKind.HalfUpdate).Count > 0)
        {
            throw Failure(StatusCode.Internal, kind, id, "InternalFailureException: the state of the resource is not known");
        }
    }

    /// <summary>What outputs say beside the resource's properties, as AWS's provider hands it on; nothing when all is well.</summary>
    /// <remarks>The three forms are those of AWS's resource schemas. An analysis has no status there.</remarks>
    public PropertyObject Verdict(string verb, QuickSightKind kind, string id)
    {
        if (Due(verb, id, StandInFaultKind.UnderWay, StandInFaultKind.Rejected) is not [var fault, ..])
        {
            return PropertyObject.Empty;
        }

        var isRejected = fault.How == StandInFaultKind.Rejected;
        var (operation, end) = (verb == "update" ? "UPDATE" : "CREATION", isRejected ? "FAILED" : "IN_PROGRESS");
        PropertyValue status = $"{operation}_{end}";
        var error = PropertyValue.Object(("type", "COLUMN_TYPE_MISMATCH"), ("message", fault.Words));
        return (kind == QuickSightKind.DataSource, kind == QuickSightKind.Analysis, isRejected) switch
        {
            (true, _, true) => PropertyValue.Object(("status", status), ("errorInfo", error)),
            (true, _, false) => PropertyValue.Object(("status", status)),
            (_, true, true) => PropertyValue.Object(("errors", PropertyValue.Array(error))),
            (_, true, false) => PropertyObject.Empty,
            (_, _, true) => PropertyValue.Object(
                ("version", PropertyValue.Object(("status", status), ("errors", PropertyValue.Array(error))))),
            _ => PropertyValue.Object(("version", PropertyValue.Object(("status", status)))),
        };
    }

    private static RpcException Failure(StatusCode code, QuickSightKind kind, string id, string words) =>
        new(new Status(code, $"{kind.Word} '{id}': {words}"));

    private List<StandInFault> Due(string verb, string id, params ReadOnlySpan<StandInFaultKind> kinds)
    {
        lock (_lock)
        {
            var due = new List<StandInFault>();
            foreach (var fault in faults)
            {
                if (fault.Verb == verb && fault.Id == id && kinds.Contains(fault.How) && _shown.GetValueOrDefault(fault) < fault.Times)
                {
                    _shown[fault] = _shown.GetValueOrDefault(fault) + 1;
                    due.Add(fault);
                }
            }

            return due;
        }
    }
}
