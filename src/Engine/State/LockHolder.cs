namespace QsGen.Engine.State;

/// <summary>Who works on a stack at the moment, as the lock tells others.</summary>
internal sealed record LockHolder(int ProcessId, string Machine, string User, string Operation, DateTimeOffset Since)
{
    public override string ToString() =>
        FormattableString.Invariant($"process {ProcessId} of {User} on {Machine} ({Operation}, since {Since:yyyy-MM-dd HH:mm:ss}Z)");
}
