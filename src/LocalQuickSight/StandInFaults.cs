using System.Collections.Immutable;
using Grpc.Core;

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
        foreach (var fault in Due(verb, id, isHalf: false))
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
        if (Due("update", id, isHalf: true).Count > 0)
        {
            throw Failure(StatusCode.Internal, kind, id, "InternalFailureException: the state of the resource is not known");
        }
    }

    private static RpcException Failure(StatusCode code, QuickSightKind kind, string id, string words) =>
        new(new Status(code, $"{kind.Word} '{id}': {words}"));

    private List<StandInFault> Due(string verb, string id, bool isHalf)
    {
        lock (_lock)
        {
            var due = faults.Where(fault => fault.Verb == verb && fault.Id == id
                && fault.How == StandInFaultKind.HalfUpdate == isHalf && _shown.GetValueOrDefault(fault) < fault.Times).ToList();
            due.ForEach(fault => _shown[fault] = _shown.GetValueOrDefault(fault) + 1);
            return due;
        }
    }
}
