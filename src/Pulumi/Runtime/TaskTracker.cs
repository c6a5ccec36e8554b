namespace Pulumi.Runtime;

/// <summary>Knows every task that a run must wait for, and the first that failed.</summary>
internal sealed class TaskTracker
{
    private readonly TaskCompletionSource<Exception> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // The run itself counts until it waits, so that early tasks that end at once do not end it.
    private int _pending = 1;

    /// <summary>Completes with the reason when the first task failed; never when none does.</summary>
    public Task<Exception> Failed => _failed.Task;

    /// <summary>Makes the run wait for a task, and fail with it.</summary>
    public void Track(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }

        Interlocked.Increment(ref _pending);
        task.ContinueWith(
            static (done, self) => ((TaskTracker)self!).Complete(done),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Waits until no task is left or one failed. To be called once, by the run.</summary>
    /// <returns>Why the first one failed; null when all are done.</returns>
    public async Task<Exception?> WaitAsync()
    {
        Release();
        await Task.WhenAny(_failed.Task, _idle.Task).ConfigureAwait(false);
        return _failed.Task.IsCompleted ? await _failed.Task.ConfigureAwait(false) : null;
    }

    private void Complete(Task task)
    {
        if (task.Exception is { } failure)
        {
            _failed.TrySetResult(failure.InnerExceptions[0]);
        }
        else if (task.IsCanceled)
        {
            _failed.TrySetResult(new TaskCanceledException(task));
        }

        Release();
    }

    private void Release()
    {
        if (Interlocked.Decrement(ref _pending) == 0)
        {
            _idle.TrySetResult();
        }
    }
}
