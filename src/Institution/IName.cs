namespace QsGen.Institution;

/// <summary>A text of the model with a meaning of its own, so that it can't be mistaken for another one.</summary>
public interface IName
{
    /// <summary>The bare text.</summary>
    string Value { get; }
}
