namespace QsGen.QuickSight;

/// <summary>A node of an app's tree that has an id of its own.</summary>
internal interface ITreeNode
{
    /// <summary>What it is and how it is called, for messages.</summary>
    string Describe();
}
