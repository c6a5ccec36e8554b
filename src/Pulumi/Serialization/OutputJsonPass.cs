namespace Pulumi.Serialization;

/// <summary>The outputs that one pass of JSON serialisation met.</summary>
internal sealed class OutputJsonPass
{
    private readonly Dictionary<IOutput, Task<OutputData<object?>>> _tasks = [];

    /// <summary>Outputs that are not resolved yet.</summary>
    public List<Task> Pending { get; } = [];

    /// <summary>What the resolved ones hold.</summary>
    public List<OutputData<object?>> Seen { get; } = [];

    /// <summary>What an output holds, or null when it is not resolved yet.</summary>
    public OutputData<object?>? Meet(IOutput output)
    {
        if (!_tasks.TryGetValue(output, out var task))
        {
            _tasks[output] = task = output.GetDataAsync();
        }

        if (!task.IsCompleted)
        {
            Pending.Add(task);
            return null;
        }

        var data = task.GetAwaiter().GetResult();
        Seen.Add(data);
        return data;
    }
}
