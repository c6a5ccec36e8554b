using QsGen.Viewer.Queries;

namespace QsGen.Viewer.Sources;

/// <summary>Answers by their questions: equal questions at a time are asked once, and answers stay until newer ones need their
/// room.</summary>
/// <param name="most">How many values may stay.</param>
internal sealed class AnswerCache(int most)
{
    private readonly Lock _turn = new();
    private readonly Dictionary<Question, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _order = new();
    private int _values;

    /// <summary>The answer to a question. The database stops when nobody waits any more.</summary>
    /// <param name="question">The question.</param>
    /// <param name="ask">Asks the database.</param>
    /// <param name="cancellationToken">Does not wait any longer.</param>
    public async Task<QueryRows> GetAsync(
        Question question, Func<CancellationToken, Task<QueryRows>> ask, CancellationToken cancellationToken)
    {
        Entry entry;
        lock (_turn)
        {
            if (_entries.TryGetValue(question, out var node))
            {
                _order.Remove(node);
            }
            else
            {
                node = new(new(question));
                _entries[question] = node;
                node.Value.Answer = Task.Run(() => AskAsync(node, ask), CancellationToken.None);
            }

            _order.AddLast(node);
            entry = node.Value;
            entry.Waiting++;
        }

        try
        {
            return await entry.Answer.WaitAsync(cancellationToken);
        }
        finally
        {
            Leave(question, entry);
        }
    }

    private async Task<QueryRows> AskAsync(LinkedListNode<Entry> node, Func<CancellationToken, Task<QueryRows>> ask)
    {
        try
        {
            var rows = await ask(node.Value.Stop.Token);
            lock (_turn)
            {
                node.Value.IsAnswered = true;
                node.Value.Values = rows.Rows.Sum(row => row.Length);
                _values += node.Value.Values;
                MakeRoom();
            }

            return rows;
        }
        catch
        {
            lock (_turn)
            {
                Forget(node);
            }

            throw;
        }
    }

    // Answers without a row take room too.
    private void MakeRoom()
    {
        for (var node = _order.First; node is not null && _values + _entries.Count > most;)
        {
            var next = node.Next;
            if (node.Value.IsAnswered)
            {
                Forget(node);
            }

            node = next;
        }
    }

    private void Leave(Question question, Entry entry)
    {
        lock (_turn)
        {
            if (--entry.Waiting == 0 && !entry.IsAnswered && _entries.TryGetValue(question, out var node) && node.Value == entry)
            {
                Forget(node);
                entry.Stop.Cancel();
            }
        }
    }

    private void Forget(LinkedListNode<Entry> node)
    {
        if (_entries.TryGetValue(node.Value.Question, out var held) && held == node)
        {
            _entries.Remove(node.Value.Question);
            _order.Remove(node);
            _values -= node.Value.Values;
        }
    }

    private sealed class Entry(Question question)
    {
        public Question Question => question;

        public CancellationTokenSource Stop { get; } = new();

        public Task<QueryRows> Answer { get; set; } = null!;

        public bool IsAnswered { get; set; }

        public int Waiting { get; set; }

        public int Values { get; set; }
    }
}
